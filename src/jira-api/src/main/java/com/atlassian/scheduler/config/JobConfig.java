package com.atlassian.scheduler.config;

// Evidence: USAGE
public final class JobConfig {
    private final JobRunnerKey key;
    private final RunMode runMode;
    private final Schedule schedule;

    private JobConfig(JobRunnerKey key, RunMode runMode, Schedule schedule) {
        this.key = key;
        this.runMode = runMode;
        this.schedule = schedule;
    }

    public static JobConfig forJobRunnerKey(JobRunnerKey key) {
        return new JobConfig(key, RunMode.RUN_ONCE_PER_CLUSTER, null);
    }

    public JobConfig withRunMode(RunMode mode) {
        return new JobConfig(key, mode, schedule);
    }

    public JobConfig withSchedule(Schedule next) {
        return new JobConfig(key, runMode, next);
    }

    public JobRunnerKey getJobRunnerKey() {
        return key;
    }

    public RunMode getRunMode() {
        return runMode;
    }

    public Schedule getSchedule() {
        return schedule;
    }
}
