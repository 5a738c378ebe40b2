package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Learning;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Once an hour, on one node of the cluster: asks for the trainings that are due. They read what the person may see who gave the consent. */
@Component
public class Retraining implements JobRunner {
    static final JobRunnerKey RUNNER = JobRunnerKey.of("com.heed.jira.retraining");
    static final JobId JOB = JobId.of("com.heed.jira.retraining");
    private static final Duration EVERY = Duration.ofHours(1);

    private final SchedulerService scheduler;
    private final ProjectManager projects;
    private final Settings settings;
    private final Trainings trainings;
    private final TrainingRunner runner;
    private final ErrorLog errors;
    private final Clock clock;

    @Autowired
    public Retraining(
            SchedulerService scheduler,
            ProjectManager projects,
            Settings settings,
            Trainings trainings,
            TrainingRunner runner,
            ErrorLog errors) {
        this(scheduler, projects, settings, trainings, runner, errors, Clock.systemUTC());
    }

    Retraining(
            SchedulerService scheduler,
            ProjectManager projects,
            Settings settings,
            Trainings trainings,
            TrainingRunner runner,
            ErrorLog errors,
            Clock clock) {
        this.scheduler = scheduler;
        this.projects = projects;
        this.settings = settings;
        this.trainings = trainings;
        this.runner = runner;
        this.errors = errors;
        this.clock = clock;
    }

    public void start() {
        scheduler.registerJobRunner(RUNNER, this);
        try {
            scheduler.scheduleJob(
                    JOB,
                    JobConfig.forJobRunnerKey(RUNNER)
                            .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
                            .withSchedule(Schedule.forInterval(EVERY.toMillis(), null)));
        } catch (SchedulerServiceException e) {
            errors.add("retraining", null, e);
        }
    }

    public void stop() {
        scheduler.unregisterJobRunner(RUNNER);
    }

    @Override
    public @Nullable JobRunnerResponse runJob(JobRunnerRequest request) {
        try {
            int asked = 0;
            for (Project project : projects.getProjectObjects()) {
                asked += ask(project) ? 1 : 0;
            }
            if (asked > 0) {
                runner.poke();
            }
            return JobRunnerResponse.success(asked + " trainings were due");
        } catch (RuntimeException e) {
            return JobRunnerResponse.failed(e);
        }
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
        if (due) {
            trainings.ask(project.getId(), new Trainings.Plan(learning, TrainingDesk.SEED), learning.consentBy());
        }
        return due;
    }
}
