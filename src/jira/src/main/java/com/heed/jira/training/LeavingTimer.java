package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.scheduler.SchedulerService;
import com.heed.jira.schedule.ClusterJob;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.LeavingSettingsLog;
import com.heed.jira.store.Training;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Each night, on one node of the cluster, asks for the customers to be scored of every project in which somebody decided what leaving means. It only asks; {@link ScoringJob} does the work, with the eyes of the person who decided. */
@Component
public class LeavingTimer extends ClusterJob {
    private static final Duration EVERY = Duration.ofDays(1);
    private static final LocalTime NIGHT = LocalTime.of(4, 15);

    private final ProjectManager projects;
    private final LeavingSettingsLog settings;
    private final TrainingRequests requests;

    public LeavingTimer(
            SchedulerService scheduler,
            ProjectManager projects,
            LeavingSettingsLog settings,
            TrainingRequests requests,
            ErrorLog errors) {
        super(scheduler, errors, "leaving", EVERY);
        this.projects = projects;
        this.settings = settings;
        this.requests = requests;
    }

    @Override
    protected Instant first() {
        return next(NIGHT);
    }

    @Override
    protected String run() {
        int asked = 0;
        for (Project project : projects.getProjectObjects()) {
            asked += settings.ofProject(project.getId()).on()
                            && settings.author(project.getId())
                                    .filter(author -> ask(project.getId(), author))
                                    .isPresent()
                    ? 1
                    : 0;
        }
        return "the customers of " + asked + " projects are scored";
    }

    private boolean ask(long projectId, String author) {
        return requests.ask(
                projectId,
                Training.Kind.SCORING,
                Map.of(),
                author,
                Set.of(Training.Kind.LEAVING, Training.Kind.TRAINING));
    }
}
