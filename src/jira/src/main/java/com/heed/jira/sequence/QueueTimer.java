package com.heed.jira.sequence;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.scheduler.SchedulerService;
import com.heed.jira.routing.OpenDesk;
import com.heed.jira.schedule.ClusterJob;
import com.heed.jira.store.ErrorLog;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Once a minute, on one node of the cluster, looks whose turn it is where a status changed, and keeps the order of the queues. Where nothing changed, that is three queries a project. */
@Component
public class QueueTimer extends ClusterJob {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final ProjectManager projects;
    private final OpenDesk desk;
    private final QueueOrder order;
    private final ErrorLog errors;

    public QueueTimer(
            SchedulerService scheduler, ProjectManager projects, OpenDesk desk, QueueOrder order, ErrorLog errors) {
        super(scheduler, errors, "queue", EVERY);
        this.projects = projects;
        this.desk = desk;
        this.order = order;
        this.errors = errors;
    }

    @Override
    protected String run() {
        int looked = 0;
        int written = 0;
        for (Project project : projects.getProjectObjects()) {
            try {
                looked += desk.lookAtChanged(project.getId());
                written += order.refresh(project.getId());
            } catch (RuntimeException | LinkageError e) {
                // One project's fault is not the others'; the next minute tries again.
                errors.add("queue", null, e);
            }
        }
        return looked + " contacts were looked at, " + written + " issues got another place";
    }
}
