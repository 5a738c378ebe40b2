package com.heed.jira.routing;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.scheduler.SchedulerService;
import com.heed.desk.NextHours;
import com.heed.jira.schedule.ClusterJob;
import com.heed.jira.store.ErrorLog;
import org.springframework.stereotype.Component;

/** Every five minutes, on one node of the cluster, plans the coming hours of the projects that are routed by prices. A plan takes a few milliseconds: short enough for the host's own thread. */
@Component
public class PlanTimer extends ClusterJob {
    private final ProjectManager projects;
    private final Replanning replanning;
    private final ErrorLog errors;

    public PlanTimer(SchedulerService scheduler, ProjectManager projects, Replanning replanning, ErrorLog errors) {
        super(scheduler, errors, "plan", NextHours.EVERY);
        this.projects = projects;
        this.replanning = replanning;
        this.errors = errors;
    }

    @Override
    protected String run() {
        int planned = 0;
        for (Project project : projects.getProjectObjects()) {
            try {
                if (replanning.isPriced(project.getId())) {
                    replanning.plan(project.getId());
                    planned++;
                }
            } catch (RuntimeException e) {
                // One project's fault is not the others'; its last plan grows stale, and then the rules decide.
                errors.add("plan", null, e);
            }
        }
        return planned + " projects were planned";
    }
}
