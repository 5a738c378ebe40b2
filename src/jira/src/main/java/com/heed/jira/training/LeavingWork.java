package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.jira.HostComponents;
import com.heed.jira.store.LeavingSettings;
import com.heed.jira.store.LeavingSettingsLog;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;

/** Learns who leaves a project if that is asked for, and scores the customers of today, from past contacts that were read for it. */
@Component
class LeavingWork {
    private final LeavingSettingsLog settings;
    private final LeavingPast past;
    private final SharedPast contacts;
    private final LeavingLearning learning;
    private final LeavingScoring scoring;
    private final Trainings trainings;
    private final UserManager users;
    private final ProjectManager projects;
    private final HostComponents host;
    private final Clock clock = Clock.systemUTC();

    LeavingWork(
            LeavingSettingsLog settings,
            LeavingPast past,
            SharedPast contacts,
            LeavingLearning learning,
            LeavingScoring scoring,
            Trainings trainings,
            UserManager users,
            ProjectManager projects,
            HostComponents host) {
        this.settings = settings;
        this.past = past;
        this.contacts = contacts;
        this.learning = learning;
        this.scoring = scoring;
        this.trainings = trainings;
        this.users = users;
        this.projects = projects;
        this.host = host;
    }

    /** As work of its own, from asking to its end. */
    void run(Training training, boolean learn, int threads, TrainingProgress progress) {
        ApplicationUser reader = users.getUserByKey(training.author());
        Project project = projects.getProjectObj(training.projectId());
        if (reader == null || !reader.isActive() || project == null) {
            end(training, Training.Step.FAILED, Training.Note.of("train.gone"));
            return;
        }
        try {
            Optional<LeavingPast.Reading> reading = reading(project, clock.instant());
            if (reading.isEmpty()) {
                end(training, Training.Step.DONE, Training.Note.of("leaving.note.off"));
                return;
            }
            contacts.read(reader, project, List.of(reading.get()), reading.get().now(), progress);
            List<Training.Note> notes = from(reading.get(), project, learn, threads, progress, training.author());
            end(training, Training.Step.DONE, notes.getFirst().and(notes.subList(1, notes.size())));
        } catch (CancellationException e) {
            throw progress.stopped();
        }
    }

    /** Begins to take contacts; empty where nobody decided what leaving means. */
    Optional<LeavingPast.Reading> reading(Project project, Instant now) {
        LeavingSettings what = settings.ofProject(project.getId());
        return what.on() ? Optional.of(past.reading(project, what, now)) : Optional.empty();
    }

    /**
     * Learns and scores from contacts that were taken.
     *
     * @return what to say about it; never empty
     * @throws Stopped if it is to end here
     * @throws CancellationException likewise
     */
    List<Training.Note> from(
            LeavingPast.Reading reading,
            Project project,
            boolean learn,
            int threads,
            TrainingProgress progress,
            String author) {
        LeavingSettings what = reading.what();
        LeavingPast.Read read = reading.read();
        Training.Note learned =
                learn ? learning.learn(project, what, read, TrainingDesk.SEED, threads, progress, author) : null;
        progress.at(Training.Step.MEASURING, 0, 1);
        Training.Note scored = Training.Note.of("leaving.note.scored", scoring.score(project, what, read, progress));
        return learned == null ? List.of(scored) : List.of(learned, scored);
    }

    private void end(Training training, Training.Step how, Training.Note note) {
        trainings.end(training.id(), how, host.node(), note);
    }
}
