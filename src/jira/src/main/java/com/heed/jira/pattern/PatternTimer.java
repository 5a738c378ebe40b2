package com.heed.jira.pattern;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.scheduler.SchedulerService;
import com.heed.jira.desk.Desk;
import com.heed.jira.schedule.ClusterJob;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Settings;
import com.heed.jira.store.WatchSettingsLog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** Each night, on one node of the cluster, has every service project that Heed reads looked at. It only pokes; {@link PatternRuns} does the work. */
@Component
public class PatternTimer extends ClusterJob {
    private static final Duration EVERY = Duration.ofDays(1);
    private static final LocalTime NIGHT = LocalTime.of(2, 30);

    private final ProjectManager projects;
    private final Settings settings;
    private final WatchSettingsLog watched;
    private final Desk desk;
    private final PatternRuns runs;

    public PatternTimer(
            SchedulerService scheduler,
            ProjectManager projects,
            Settings settings,
            WatchSettingsLog watched,
            Desk desk,
            PatternRuns runs,
            ErrorLog errors) {
        super(scheduler, errors, "patterns", EVERY);
        this.projects = projects;
        this.settings = settings;
        this.watched = watched;
        this.desk = desk;
        this.runs = runs;
    }

    @Override
    protected Instant first() {
        return night(ZonedDateTime.now()).toInstant();
    }

    /** The next half past two. */
    static ZonedDateTime night(ZonedDateTime now) {
        ZonedDateTime tonight = now.with(NIGHT);
        return tonight.isAfter(now) ? tonight : tonight.plusDays(1);
    }

    @Override
    protected String run() {
        int requested = 0;
        for (Project project : projects.getProjectObjects()) {
            if (desk.isServiceProject(project)
                    && settings.ofProject(project.getId()).mode().predicts()
                    && watched.ofProject(project.getId()).patterns()
                    && runs.request(project.getId())) {
                requested++;
            }
        }
        return requested + " projects are looked at for patterns";
    }
}
