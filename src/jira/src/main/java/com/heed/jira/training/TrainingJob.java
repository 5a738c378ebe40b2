package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.Language;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import com.heed.intent.IntentText;
import com.heed.intent.IntentTrainer;
import com.heed.jira.HostComponents;
import com.heed.jira.model.ModelFolder;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.ProjectModels;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ActiveModels;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import com.heed.jira.work.AnalyserHolder;
import com.heed.jira.write.HeedFields;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import com.heed.topic.TopicEvaluation;
import com.heed.topic.TopicExample;
import com.heed.topic.TopicTraining;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** One training from the first issue to the model in use. What is in use changes at the very end, and only if everything went well. */
@Component
class TrainingJob {
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.CHINESE);

    private final Trainings trainings;
    private final Past past;
    private final AnalyserHolder analyser;
    private final ModelFolder folder;
    private final ActiveModels active;
    private final ProjectModels models;
    private final Settings settings;
    private final HeedFields fields;
    private final UserManager users;
    private final ProjectManager projects;
    private final HostComponents host;
    private final I18nResolver resolver;
    private final Clock clock = Clock.systemUTC();

    TrainingJob(
            Trainings trainings,
            Past past,
            AnalyserHolder analyser,
            ModelFolder folder,
            ActiveModels active,
            ProjectModels models,
            Settings settings,
            HeedFields fields,
            UserManager users,
            ProjectManager projects,
            HostComponents host,
            I18nResolver resolver) {
        this.trainings = trainings;
        this.past = past;
        this.analyser = analyser;
        this.folder = folder;
        this.active = active;
        this.models = models;
        this.settings = settings;
        this.fields = fields;
        this.users = users;
        this.projects = projects;
        this.host = host;
        this.resolver = resolver;
    }

    /**
     * Runs a training to its end.
     *
     * @param nodeRuns false when this node goes down
     * @throws Stopped if it is to end here
     */
    void run(Training training, BooleanSupplier nodeRuns) {
        Progress progress = new Progress(trainings, training.id(), host.node(), nodeRuns);
        Trainings.Plan plan = trainings.plan(training.id()).orElseThrow();
        ApplicationUser reader = users.getUserByKey(training.author());
        Project project = projects.getProjectObj(training.projectId());
        if (reader == null || !reader.isActive() || project == null) {
            end(training, Training.Step.FAILED, Training.Note.of("train.gone"));
            return;
        }
        List<Past.Told> told = past.read(reader, project, plan.learning().source(), progress);
        Map<Language, List<TopicExample>> examples;
        try {
            examples = encoded(told, progress);
        } catch (NoEncoder e) {
            end(training, Training.Step.FAILED, Training.Note.of("train.noencoder"));
            return;
        }
        List<Learned> learned = new ArrayList<>();
        for (Language language : LANGUAGES) {
            progress.at(Training.Step.LEARNING, learned.size(), LANGUAGES.size());
            TopicTraining.Outcome outcome = new TopicTraining(
                            language, plan.learning().precision(), plan.seed())
                    .train(examples.getOrDefault(language, List.of()));
            if (outcome instanceof TopicTraining.Outcome.Learned model) {
                learned.add(new Learned(language, model));
            }
        }
        if (learned.isEmpty()) {
            end(
                    training,
                    Training.Step.FAILED,
                    Training.Note.of("train.toofew", TopicTraining.LEAST_CONTACTS, told.size()));
            return;
        }
        progress.at(Training.Step.MEASURING, 0, 1);
        for (Learned each : learned) {
            keep(project, each, fingerprint(told), plan, training.author());
        }
        models.forget(project.getId());
        end(training, Training.Step.DONE, Training.Note.of("train.done"));
    }

    private static final class NoEncoder extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoEncoder(EncoderUnavailableException cause) {
            super(cause);
        }
    }

    private record Learned(Language language, TopicTraining.Outcome.Learned outcome) {}

    private void keep(Project project, Learned learned, String fingerprint, Trainings.Plan plan, String author) {
        EvaluationOptions options = EvaluationOptions.standard(plan.seed())
                .withPrecision(plan.learning().precision());
        Evaluation evaluation =
                TopicEvaluation.of(ModelFolder.topic(learned.language), learned.language, learned.outcome, options);
        Instant now = clock.instant();
        String feature = ModelFolder.topic(learned.language);
        try {
            int number = folder.registry()
                    .add(
                            ModelFolder.project(project.getId()),
                            feature,
                            next -> ModelReports.with(
                                    learned.outcome.numbered(next).pack(fingerprint, plan.seed(), metrics(evaluation)),
                                    evaluation,
                                    learned.outcome,
                                    now,
                                    locale -> head(project, learned, next, locale)));
            fields.addTopicOptions(
                    settings.ofProject(project.getId()), learned.outcome.model().names());
            active.use(project.getId(), feature, number, author);
        } catch (IOException e) {
            throw new UncheckedIOException("the model cannot be written into the shared home: " + e.getMessage(), e);
        }
    }

    private static Map<String, Double> metrics(Evaluation evaluation) {
        return Map.of(
                "test.cases", (double) evaluation.cases(),
                "test.accuracy", evaluation.accuracy().value(),
                "test.macroF1", evaluation.macroF1().value(),
                "test.ece", evaluation.ece());
    }

    private List<String> head(Project project, Learned learned, int number, Locale locale) {
        Texts texts = new Texts(resolver, locale);
        return List.of(
                texts.text("report.heading", project.getName(), texts.text("language." + learned.language.tag())),
                texts.text(
                        "report.intro",
                        texts.number(learned.outcome.test().size()),
                        texts.number(learned.outcome.earlier().size()),
                        number));
    }

    private Map<Language, List<TopicExample>> encoded(List<Past.Told> told, Progress progress) {
        Map<Language, List<TopicExample>> examples = new EnumMap<>(Language.class);
        int done = 0;
        for (Past.Told each : told) {
            progress.at(Training.Step.ENCODING, done++, told.size());
            IntentText text = IntentText.of(
                    each.clean(),
                    IntentTrainer.MOST_TOKENS,
                    (clean, pooling) -> encode(clean, each.language(), pooling));
            examples.computeIfAbsent(each.language(), language -> new ArrayList<>())
                    .add(new TopicExample(each.id(), each.key(), each.at(), each.channel(), each.topic(), text));
        }
        return examples;
    }

    private TextVector encode(String clean, Language language, TokenPooling pooling) {
        try {
            return analyser.sentences().encode(clean, language, pooling);
        } catch (EncoderUnavailableException e) {
            throw new NoEncoder(e);
        }
    }

    private static String fingerprint(List<Past.Told> told) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Past.Told each : told) {
                digest.update((each.id() + "\t" + each.topic() + "\t" + each.clean() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private void end(Training training, Training.Step how, Training.Note note) {
        trainings.end(training.id(), how, host.node(), note);
    }
}
