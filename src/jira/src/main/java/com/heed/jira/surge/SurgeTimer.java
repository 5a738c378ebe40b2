package com.heed.jira.surge;

import com.atlassian.scheduler.SchedulerService;
import com.heed.jira.schedule.ClusterJob;
import com.heed.jira.store.ErrorLog;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Looks for surges every ten minutes, on one node of the cluster. A look counts rows: it is short enough for the host's own thread. */
@Component
public class SurgeTimer extends ClusterJob {
    static final Duration EVERY = Duration.ofMinutes(10);

    private final SurgeLook look;

    public SurgeTimer(SchedulerService scheduler, SurgeLook look, ErrorLog errors) {
        super(scheduler, errors, "surge", EVERY);
        this.look = look;
    }

    /** Not at once: Jira has more to do when it starts. */
    @Override
    protected Instant first() {
        return Instant.now().plus(EVERY);
    }

    @Override
    protected String run() {
        return look.look() + " alarms were raised";
    }
}
