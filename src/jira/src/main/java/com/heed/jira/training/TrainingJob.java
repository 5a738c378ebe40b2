package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.Language;
import com.heed.jira.HostComponents;
import com.heed.jira.model.ProjectModels;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import com.heed.text.EncoderUnavailableException;
import com.heed.topic.TopicExample;
import com.heed.topic.TopicModel;
import com.heed.topic.TopicTraining;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;

/** One training from the first issue to the model in use. What is in use changes at the very end of each language, and only if everything went well. */
@Component
class TrainingJob implements LongWork {
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.CHINESE);
    private static final int MOST_THREADS = 4;

    private final Trainings trainings;
    private final Past past;
    private final Encodings encodings;
    private final TopicPublisher publisher;
    private final MoodLearning moodLearning;
    private final ProjectModels models;
    private final UrgencyLearning urgency;
    private final ReplyLearning replies;
    private final RecommendLearning recommendations;
    private final CustomerWork customers;
    private final ErrorLog errors;
    private final UserManager users;
    private final ProjectManager projects;
    private final HostComponents host;

    TrainingJob(
            Trainings trainings,
            Past past,
            Encodings encodings,
            TopicPublisher publisher,
            MoodLearning moodLearning,
            ProjectModels models,
            UrgencyLearning urgency,
            ReplyLearning replies,
            RecommendLearning recommendations,
            CustomerWork customers,
            ErrorLog errors,
            UserManager users,
            ProjectManager projects,
            HostComponents host) {
        this.trainings = trainings;
        this.past = past;
        this.encodings = encodings;
        this.publisher = publisher;
        this.moodLearning = moodLearning;
        this.models = models;
        this.urgency = urgency;
        this.replies = replies;
        this.recommendations = recommendations;
        this.customers = customers;
        this.errors = errors;
        this.users = users;
        this.projects = projects;
        this.host = host;
    }

    /** Half of the cores, one at least, four at most: Jira goes first. */
    static int threads() {
        return Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, MOST_THREADS);
    }

    @Override
    public Training.Kind kind() {
        return Training.Kind.TRAINING;
    }

    @Override
    public void run(Training training, TrainingProgress progress) {
        ApplicationUser reader = users.getUserByKey(training.author());
        Project project = projects.getProjectObj(training.projectId());
        if (reader == null || !reader.isActive() || project == null) {
            end(training, Training.Step.FAILED, Training.Note.of("train.gone"));
            return;
        }
        Trainings.Plan plan = trainings.plan(training.id()).orElseThrow();
        List<Past.Told> told = past.read(reader, project, plan.learning().source(), progress);
        try (Encodings.Opened encoded = encodings.open()) {
            int learned = 0;
            boolean beaten = false;
            for (Language language : LANGUAGES) {
                List<Past.Told> some = told.stream()
                        .filter(each -> each.language() == language)
                        .toList();
                List<TopicExample> examples = encoded.examples(some, language, threads(), progress);
                progress.at(Training.Step.LEARNING, 0, 1);
                TopicModel inUse = models.topics(project.getId()).of(language).orElse(null);
                TopicTraining.Outcome outcome = new TopicTraining(
                                language, plan.learning().precision(), plan.seed())
                        .train(examples, inUse, threads(), progress);
                progress.at(Training.Step.MEASURING, 0, 1);
                switch (outcome) {
                    case TopicTraining.Outcome.Learned anew -> {
                        learned++;
                        beaten |= !publisher.publish(
                                project, language, anew, fingerprint(some), plan, training.author(), progress);
                    }
                    case TopicTraining.Outcome.Refreshed further -> {
                        learned++;
                        publisher.publish(
                                project, language, further, fingerprint(some), plan, training.author(), progress);
                    }
                    case TopicTraining.Outcome.TooFew few -> {}
                }
            }
            int moods = moodLearning.run(project, reader, plan.seed(), training.author(), progress);
            UrgencyLearning.Came came = urgency(reader, project, plan, encoded, progress, training.author());
            boolean urgent = came != UrgencyLearning.Came.NOTHING;
            beaten |= came == UrgencyLearning.Came.BEATEN;
            ReplyLearning.Came answers = replies(reader, project, plan, progress, training.author());
            RecommendLearning.Came recommended =
                    recommendations(reader, project, plan.seed(), progress, training.author());
            CustomerWork.Came fared = customers.run(reader, project, threads(), progress, training.author());
            boolean some = learned > 0
                    || moods > 0
                    || urgent
                    || answers.learned() > 0
                    || recommended.learned()
                    || LeavingLearning.isLearned(fared.leavers());
            Training.Note note = learned > 0
                    ? Training.Note.of(beaten ? "train.champion" : "train.done")
                    : Training.Note.of(
                            moods > 0
                                    ? "train.moodsonly"
                                    : urgent
                                            ? "train.urgencyonly"
                                            : answers.learned() > 0
                                                    ? "train.repliesonly"
                                                    : recommended.learned()
                                                            ? "train.recommendonly"
                                                            : some ? "train.leavingonly" : "train.toofew",
                            TopicTraining.LEAST_CONTACTS,
                            told.size());
            List<Training.Note> more = new ArrayList<>(answers.notes());
            more.addAll(recommended.notes());
            more.addAll(fared.actions());
            more.addAll(fared.leavers());
            end(training, some ? Training.Step.DONE : Training.Step.FAILED, note.and(more));
        } catch (EncoderUnavailableException e) {
            end(training, Training.Step.FAILED, Training.Note.of("train.noencoder"));
        } catch (CancellationException e) {
            throw progress.stopped();
        }
    }

    /** Topics that were learned stay learned, whatever happens here. */
    private UrgencyLearning.Came urgency(
            ApplicationUser reader,
            Project project,
            Trainings.Plan plan,
            Encodings.Opened encoded,
            TrainingProgress progress,
            String author)
            throws EncoderUnavailableException {
        try {
            return urgency.learn(reader, project, plan, encoded, threads(), progress, author);
        } catch (Stopped | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            errors.add("urgency", null, e);
            return UrgencyLearning.Came.NOTHING;
        }
    }

    /** As {@link #urgency}. */
    private ReplyLearning.Came replies(
            ApplicationUser reader, Project project, Trainings.Plan plan, TrainingProgress progress, String author)
            throws EncoderUnavailableException {
        try {
            return replies.learn(reader, project, plan, threads(), progress, author);
        } catch (Stopped | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            errors.add("replies", null, e);
            return ReplyLearning.Came.NOTHING;
        }
    }

    /** As {@link #urgency}. */
    private RecommendLearning.Came recommendations(
            ApplicationUser reader, Project project, long seed, TrainingProgress progress, String author) {
        try {
            return recommendations.learn(reader, project, seed, threads(), progress, author);
        } catch (Stopped | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            errors.add("recommend", null, e);
            return RecommendLearning.Came.NOTHING;
        }
    }

    private static String fingerprint(List<Past.Told> told) {
        return Fingerprint.of(
                told, each -> each.id() + "\t" + each.topic() + "\t" + each.weight() + "\t" + each.clean());
    }

    private void end(Training training, Training.Step how, Training.Note note) {
        trainings.end(training.id(), how, host.node(), note);
    }
}
