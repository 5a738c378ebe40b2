package com.heed.sandbox.services;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.Schedule;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs on two threads of the host. A schedule outlives its runner: when the runner is unregistered its jobs rest
 * until a runner of that key comes back. Schedules are kept in memory, so both run modes mean this node.
 */
public final class Jobs implements SchedulerService, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int THREADS = 2;

    private final Map<JobRunnerKey, JobRunner> runners = new ConcurrentHashMap<>();
    private final Map<JobId, ScheduledFuture<?>> scheduled = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor threads;

    public Jobs() {
        threads = new ScheduledThreadPoolExecutor(THREADS, task -> {
            Thread thread = new Thread(task, "sandbox-jobs");
            thread.setDaemon(true);
            return thread;
        });
        threads.setRemoveOnCancelPolicy(true);
        threads.prestartAllCoreThreads();
    }

    @Override
    public void registerJobRunner(JobRunnerKey key, JobRunner runner) {
        runners.put(key, runner);
    }

    @Override
    public void unregisterJobRunner(JobRunnerKey key) {
        runners.remove(key);
    }

    @Override
    public void scheduleJob(JobId id, JobConfig config) throws SchedulerServiceException {
        Schedule schedule = config.getSchedule();
        if (schedule == null) {
            throw new SchedulerServiceException("job '" + id + "' has no schedule; give it Schedule.forInterval(...)");
        }
        Date first = schedule.firstRunTime();
        long delay = first == null ? 0 : Math.max(0, first.getTime() - System.currentTimeMillis());
        Runnable run = () -> run(id, config.getJobRunnerKey());
        ScheduledFuture<?> next = schedule.intervalInMillis() <= 0
                ? threads.schedule(run, delay, TimeUnit.MILLISECONDS)
                : threads.scheduleWithFixedDelay(run, delay, schedule.intervalInMillis(), TimeUnit.MILLISECONDS);
        cancel(scheduled.put(id, next));
    }

    @Override
    public void unscheduleJob(JobId id) {
        cancel(scheduled.remove(id));
    }

    private static void cancel(@Nullable ScheduledFuture<?> future) {
        if (future != null) {
            future.cancel(false);
        }
    }

    private void run(JobId id, JobRunnerKey key) {
        JobRunner runner = runners.get(key);
        if (runner == null) {
            return;
        }
        try {
            JobRunnerResponse response = runner.runJob(new Request(new Date(), id));
            if (response != null && response.hasFailed()) {
                LOG.warn("job {} failed: {}", id, response.getMessage());
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("job {} failed", id, e);
        }
    }

    /** Keys that have a runner now; a copy. */
    public Set<JobRunnerKey> runners() {
        return Set.copyOf(runners.keySet());
    }

    /** Jobs that have a schedule now; a copy. */
    public Set<JobId> scheduled() {
        return Set.copyOf(scheduled.keySet());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private record Request(Date startTime, JobId jobId) implements JobRunnerRequest {
        @Override
        public Date getStartTime() {
            return startTime;
        }

        @Override
        public JobId getJobId() {
            return jobId;
        }

        @Override
        public boolean isCancellationRequested() {
            return Thread.currentThread().isInterrupted();
        }
    }
}
