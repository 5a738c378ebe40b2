package com.heed.jira.surge;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import com.heed.jira.store.ErrorLog;
import java.time.Duration;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for surges every ten minutes, on one node of the cluster. A look counts rows: it is short enough for the host's own thread. */
@Component
public class SurgeTimer implements JobRunner {
    static final JobRunnerKey RUNNER = JobRunnerKey.of("com.heed.jira.surge");
    static final JobId JOB = JobId.of("com.heed.jira.surge");
    static final Duration EVERY = Duration.ofMinutes(10);

    private final SchedulerService scheduler;
    private final SurgeLook look;
    private final ErrorLog errors;

    public SurgeTimer(SchedulerService scheduler, SurgeLook look, ErrorLog errors) {
        this.scheduler = scheduler;
        this.look = look;
        this.errors = errors;
    }

    public void start() {
        scheduler.registerJobRunner(RUNNER, this);
        try {
            Date first = new Date(System.currentTimeMillis() + EVERY.toMillis());
            scheduler.scheduleJob(
                    JOB,
                    JobConfig.forJobRunnerKey(RUNNER)
                            .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
                            .withSchedule(Schedule.forInterval(EVERY.toMillis(), first)));
        } catch (SchedulerServiceException e) {
            errors.add("surge", null, e);
        }
    }

    public void stop() {
        scheduler.unregisterJobRunner(RUNNER);
    }

    @Override
    public @Nullable JobRunnerResponse runJob(JobRunnerRequest request) {
        try {
            return JobRunnerResponse.success(look.look() + " alarms were raised");
        } catch (RuntimeException e) {
            return JobRunnerResponse.failed(e);
        }
    }
}
