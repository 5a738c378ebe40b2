package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.scheduler.SchedulerService;
import com.heed.jira.schedule.ClusterJob;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Learning;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Once an hour, on one node of the cluster: asks for the trainings that are due. They read what the person may see who gave the consent. */
@Component
public class Retraining extends ClusterJob {
    private static final Duration EVERY = Duration.ofHours(1);

    private final ProjectManager projects;
    private final Settings settings;
    private final Trainings trainings;
    private final TrainingRequests requests;
    private final Clock clock;

    @Autowired
    public Retraining(
            SchedulerService scheduler,
            ProjectManager projects,
            Settings settings,
            Trainings trainings,
            TrainingRequests requests,
            ErrorLog errors) {
        this(scheduler, projects, settings, trainings, requests, errors, Clock.systemUTC());
    }

    Retraining(
            SchedulerService scheduler,
            ProjectManager projects,
            Settings settings,
            Trainings trainings,
            TrainingRequests requests,
            ErrorLog errors,
            Clock clock) {
        super(scheduler, errors, "retraining", EVERY);
        this.projects = projects;
        this.settings = settings;
        this.trainings = trainings;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    protected String run() {
        int asked = 0;
        for (Project project : projects.getProjectObjects()) {
            asked += ask(project) ? 1 : 0;
        }
        return asked + " trainings were due";
    }

    private boolean ask(Project project) {
        Learning learning = settings.ofProject(project.getId()).learning();
        if (learning == null || learning.everyDays() == 0) {
            return false;
        }
        Optional<Training> newest = trainings.newest(project.getId());
        boolean due = newest.isEmpty()
                || (newest.get().step().ended()
                        && !newest.get()
                                .asked()
                                .plus(Duration.ofDays(learning.everyDays()))
                                .isAfter(clock.instant()));
        return due
                && requests.ask(project.getId(), new Trainings.Plan(learning, TrainingDesk.SEED), learning.consentBy());
    }
}
