package com.heed.sandbox.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.Schedule;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class JobsTest {
    private static final JobRunnerKey KEY = JobRunnerKey.of("runner");
    private static final JobId ID = JobId.of("job");
    private static final JobConfig OFTEN = JobConfig.forJobRunnerKey(KEY).withSchedule(Schedule.forInterval(20, null));

    private final Jobs jobs = new Jobs();
    private final Semaphore runs = new Semaphore(0);

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void aJobGoesOnAfterItFailed() throws Exception {
        jobs.registerJobRunner(KEY, request -> {
            runs.release();
            throw new IllegalStateException("planted");
        });
        jobs.scheduleJob(ID, OFTEN);

        assertThat(runs.tryAcquire(3, 5, TimeUnit.SECONDS)).isTrue();
    }

    /** As in Jira: disabling an app takes its runner away and leaves its schedule. */
    @Test
    void aScheduleOutlivesItsRunner() throws Exception {
        jobs.registerJobRunner(KEY, request -> counted());
        jobs.scheduleJob(ID, OFTEN);
        assertThat(runs.tryAcquire(5, TimeUnit.SECONDS)).isTrue();

        jobs.unregisterJobRunner(KEY);
        Thread.sleep(100);
        runs.drainPermits();
        Thread.sleep(100);
        assertThat(runs.availablePermits()).isZero();
        assertThat(jobs.scheduled()).containsExactly(ID);

        jobs.registerJobRunner(KEY, request -> counted());
        assertThat(runs.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anUnscheduledJobStops() throws Exception {
        jobs.registerJobRunner(KEY, request -> counted());
        jobs.scheduleJob(ID, OFTEN);
        assertThat(runs.tryAcquire(5, TimeUnit.SECONDS)).isTrue();

        jobs.unscheduleJob(ID);
        Thread.sleep(100);
        runs.drainPermits();
        Thread.sleep(100);

        assertThat(runs.availablePermits()).isZero();
        assertThat(jobs.scheduled()).isEmpty();
    }

    @Test
    void aJobWithoutAScheduleIsRefused() {
        assertThatExceptionOfType(SchedulerServiceException.class)
                .isThrownBy(() -> jobs.scheduleJob(ID, JobConfig.forJobRunnerKey(KEY)))
                .withMessageContaining("'job' has no schedule");
    }

    private JobRunnerResponse counted() {
        runs.release();
        return JobRunnerResponse.success();
    }
}
