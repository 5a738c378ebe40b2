package com.heed.jira.schedule;

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
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Something the host's scheduler does again and again, on one node of the cluster each time. It should be short, or only poke: long work is done on our own threads. */
public abstract class ClusterJob implements JobRunner {
    private final SchedulerService scheduler;
    private final ErrorLog errors;
    private final String name;
    private final String key;
    private final Duration every;

    /** @param name last part of its key, which the host keeps: never change it */
    protected ClusterJob(SchedulerService scheduler, ErrorLog errors, String name, Duration every) {
        this.scheduler = scheduler;
        this.errors = errors;
        this.name = name;
        this.key = "com.heed.jira." + name;
        this.every = every;
    }

    /** Does it once. @return what was done, for the host's list of jobs */
    protected abstract String run();

    /** When it runs first; null for soon. Asked at each start. */
    protected @Nullable Instant first() {
        return null;
    }

    /** The next time that the node's clock says so, today or tomorrow. */
    protected static Instant next(LocalTime at) {
        ZonedDateTime now = ZonedDateTime.now();
        ZonedDateTime today = now.with(at);
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    public final void start() {
        scheduler.registerJobRunner(JobRunnerKey.of(key), this);
        Instant first = first();
        try {
            scheduler.scheduleJob(
                    JobId.of(key),
                    JobConfig.forJobRunnerKey(JobRunnerKey.of(key))
                            .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
                            .withSchedule(
                                    Schedule.forInterval(every.toMillis(), first == null ? null : Date.from(first))));
        } catch (SchedulerServiceException e) {
            // The rest of Heed works without it.
            errors.add(name, null, e);
        }
    }

    public final void stop() {
        scheduler.unregisterJobRunner(JobRunnerKey.of(key));
    }

    @Override
    public final @Nullable JobRunnerResponse runJob(JobRunnerRequest request) {
        try {
            return JobRunnerResponse.success(run());
        } catch (RuntimeException e) {
            return JobRunnerResponse.failed(e);
        }
    }
}
