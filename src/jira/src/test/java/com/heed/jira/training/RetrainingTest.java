package com.heed.jira.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.SchedulerService;
import com.heed.jira.Fake;
import com.heed.jira.HostComponents;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Learning;
import com.heed.jira.store.Mode;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetrainingTest {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

    private final ActiveObjects nothing = Fake.silent(ActiveObjects.class);
    private final List<String> asked = new ArrayList<>();
    private @Nullable Learning learning = every(30);
    private @Nullable Training newest;
    private int poked;

    private static Learning every(int days) {
        return new Learning("requesttype", 0.9, "ada", 0, days);
    }

    private static Training training(Training.Step step, Duration ago) {
        return new Training(7, 10, "ada", NOW.minus(ago), step, 0, 0, "", null, NOW.minus(ago), null);
    }

    private void hourPasses() {
        Settings settings = new Settings(nothing) {
            @Override
            public ProjectSettings ofProject(long projectId) {
                return new ProjectSettings(Mode.ACT, 0.6, Map.of(), Map.of(), "CNY", List.of(), learning, null);
            }
        };
        Trainings trainings = new Trainings(nothing) {
            @Override
            public Optional<Training> newest(long projectId) {
                return Optional.ofNullable(newest);
            }

            @Override
            public int ask(long projectId, Plan plan, String author) {
                asked.add(projectId + " " + author + " " + plan.learning().source());
                return 8;
            }
        };
        ErrorLog errors = new ErrorLog(nothing);
        ClusterLockService locks = Fake.of(ClusterLockService.class)
                .with(
                        "getLockForName",
                        Fake.of(ClusterLock.class)
                                .with("lock", null)
                                .with("unlock", null)
                                .make())
                .make();
        TrainingRunner runner = new TrainingRunner(trainings, List.of(), locks, new HostComponents(), errors) {
            @Override
            public void poke() {
                poked++;
            }
        };
        ProjectManager projects = Fake.of(ProjectManager.class)
                .with(
                        "getProjectObjects",
                        List.of(Fake.of(Project.class).with("getId", 10L).make()))
                .make();
        new Retraining(
                        Fake.silent(SchedulerService.class),
                        projects,
                        settings,
                        trainings,
                        new TrainingRequests(trainings, runner, locks),
                        errors,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .runJob(Fake.silent(JobRunnerRequest.class));
    }

    @Test
    void aProjectThatWasNeverTrainedIsDue() {
        hourPasses();

        assertThat(asked).containsExactly("10 ada requesttype");
        assertThat(poked).isEqualTo(1);
    }

    @Test
    void aTrainingIsDueAfterSoManyDaysHoweverTheLastOneEnded() {
        newest = training(Training.Step.DONE, Duration.ofDays(30).minusHours(1));
        hourPasses();
        assertThat(asked).isEmpty();

        for (Training.Step end : List.of(Training.Step.DONE, Training.Step.FAILED, Training.Step.STOPPED)) {
            newest = training(end, Duration.ofDays(30));
            hourPasses();
        }
        assertThat(asked).hasSize(3);
    }

    @Test
    void nothingIsAskedForWhileATrainingIsUnderWay() {
        newest = training(Training.Step.LEARNING, Duration.ofDays(40));
        hourPasses();
        assertThat(asked).isEmpty();
        assertThat(poked).isZero();
    }

    @Test
    void nothingIsLearnedWithoutConsentOrWhenTheAdministratorWantsNone() {
        learning = null;
        hourPasses();
        learning = every(0);
        hourPasses();
        assertThat(asked).isEmpty();
    }
}
