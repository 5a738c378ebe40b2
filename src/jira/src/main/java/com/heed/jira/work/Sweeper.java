package com.heed.jira.work;

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
import com.heed.jira.store.WorkQueue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Once a minute, on one node of the cluster: frees what dead nodes held and wakes the worker. It only pokes; the work is done on our own threads. */
@Component
public class Sweeper implements JobRunner {
    static final JobRunnerKey RUNNER = JobRunnerKey.of("com.heed.jira.sweeper");
    static final JobId JOB = JobId.of("com.heed.jira.sweeper");
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final SchedulerService scheduler;
    private final WorkQueue queue;
    private final Worker worker;
    private final ErrorLog errors;

    public Sweeper(SchedulerService scheduler, WorkQueue queue, Worker worker, ErrorLog errors) {
        this.scheduler = scheduler;
        this.queue = queue;
        this.worker = worker;
        this.errors = errors;
    }

    public void start() {
        scheduler.registerJobRunner(RUNNER, this);
        try {
            scheduler.scheduleJob(
                    JOB,
                    JobConfig.forJobRunnerKey(RUNNER)
                            .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
                            .withSchedule(Schedule.forInterval(EVERY.toMillis(), null)));
        } catch (SchedulerServiceException e) {
            // Without the sweeper work still gets done; only a dead node's items wait for their lease.
            errors.add("sweeper", null, e);
        }
    }

    public void stop() {
        scheduler.unregisterJobRunner(RUNNER);
    }

    @Override
    public @Nullable JobRunnerResponse runJob(JobRunnerRequest request) {
        try {
            int freed = queue.releaseEnded();
            worker.poke();
            return JobRunnerResponse.success(freed + " leases of nodes that are gone were ended");
        } catch (RuntimeException e) {
            return JobRunnerResponse.failed(e);
        }
    }
}
