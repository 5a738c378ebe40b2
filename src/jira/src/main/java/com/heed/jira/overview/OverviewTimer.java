package com.heed.jira.overview;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.scheduler.SchedulerService;
import com.heed.jira.desk.Desk;
import com.heed.jira.schedule.ClusterJob;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Settings;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Every quarter of an hour, on one node of the cluster, has the projects that Heed reads counted where something has changed. It only pokes; {@link OverviewRuns} does the work. */
@Component
public class OverviewTimer extends ClusterJob {
    static final Duration EVERY = Duration.ofMinutes(15);

    private final ProjectManager projects;
    private final Settings settings;
    private final Desk desk;
    private final Overviews overviews;
    private final OverviewRuns runs;

    public OverviewTimer(
            SchedulerService scheduler,
            ProjectManager projects,
            Settings settings,
            Desk desk,
            Overviews overviews,
            OverviewRuns runs,
            ErrorLog errors) {
        super(scheduler, errors, "overview", EVERY);
        this.projects = projects;
        this.settings = settings;
        this.desk = desk;
        this.overviews = overviews;
        this.runs = runs;
    }

    @Override
    protected String run() {
        int requested = 0;
        for (Project project : projects.getProjectObjects()) {
            if (desk.isServiceProject(project)
                    && settings.ofProject(project.getId()).mode().predicts()
                    && overviews.due(project)
                    && runs.request(project.getId())) {
                requested++;
            }
        }
        return requested + " projects are counted";
    }
}
