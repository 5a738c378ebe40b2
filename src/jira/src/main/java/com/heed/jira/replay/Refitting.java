package com.heed.jira.replay;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.scheduler.SchedulerService;
import com.heed.jira.schedule.ClusterJob;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import com.heed.jira.training.TrainingRequests;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Each night, on one node of the cluster, asks for what is expected of contacts to be learned again, in projects whose last replay was asked for so. It only asks; {@link FitJob} does the work, with the eyes of the person who asked for that replay. */
@Component
public class Refitting extends ClusterJob {
    private static final Duration EVERY = Duration.ofDays(1);
    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    private final ProjectManager projects;
    private final Trainings trainings;
    private final TrainingRequests requests;

    public Refitting(
            SchedulerService scheduler,
            ProjectManager projects,
            Trainings trainings,
            TrainingRequests requests,
            ErrorLog errors) {
        super(scheduler, errors, "refit", EVERY);
        this.projects = projects;
        this.trainings = trainings;
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
            asked += ask(project.getId()) ? 1 : 0;
        }
        return "the pasts of " + asked + " projects are learned from again";
    }

    private boolean ask(long projectId) {
        Optional<Training> replay = trainings.newest(projectId, Training.Kind.REPLAY);
        return replay.flatMap(asked -> trainings.plan(asked.id(), ReplayPlan.class))
                .filter(ReplayPlan::nightly)
                .map(plan -> requests.ask(
                        projectId,
                        Training.Kind.FIT,
                        plan,
                        replay.orElseThrow().author(),
                        Set.of(Training.Kind.REPLAY)))
                .orElse(false);
    }
}
