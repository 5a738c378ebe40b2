package com.heed.jira.work;

import com.atlassian.scheduler.SchedulerService;
import com.heed.jira.schedule.ClusterJob;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.WorkQueue;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Once a minute, on one node of the cluster: frees what dead nodes held and wakes the worker. It only pokes; the work is done on our own threads. */
@Component
public class Sweeper extends ClusterJob {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final WorkQueue queue;
    private final Worker worker;

    public Sweeper(SchedulerService scheduler, WorkQueue queue, Worker worker, ErrorLog errors) {
        super(scheduler, errors, "sweeper", EVERY);
        this.queue = queue;
        this.worker = worker;
    }

    @Override
    protected String run() {
        int freed = queue.releaseEnded();
        worker.poke();
        return freed + " leases of nodes that are gone were ended";
    }
}
