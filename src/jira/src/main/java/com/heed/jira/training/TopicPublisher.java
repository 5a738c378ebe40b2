package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.Language;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import com.heed.jira.model.ModelFolder;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.ProjectModels;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ActiveModels;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Trainings;
import com.heed.jira.write.HeedFields;
import com.heed.learn.ModelPack;
import com.heed.topic.Challenge;
import com.heed.topic.TopicEvaluation;
import com.heed.topic.TopicModel;
import com.heed.topic.TopicTraining;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;

/** Keeps what a training learned, with its report, and brings it into use unless the model in use is better for certain. */
@Component
class TopicPublisher {
    private final ModelFolder folder;
    private final ActiveModels active;
    private final ProjectModels models;
    private final Settings settings;
    private final HeedFields fields;
    private final I18nResolver resolver;
    private final Clock clock = Clock.systemUTC();

    TopicPublisher(
            ModelFolder folder,
            ActiveModels active,
            ProjectModels models,
            Settings settings,
            HeedFields fields,
            I18nResolver resolver) {
        this.folder = folder;
        this.active = active;
        this.models = models;
        this.settings = settings;
        this.fields = fields;
        this.resolver = resolver;
    }

    /** @return whether the new model is in use now; false if the one in use stays */
    boolean publish(
            Project project,
            Language language,
            TopicTraining.Outcome.Learned learned,
            String fingerprint,
            Trainings.Plan plan,
            String author) {
        EvaluationOptions options = EvaluationOptions.standard(plan.seed())
                .withPrecision(plan.learning().precision());
        Evaluation evaluation = TopicEvaluation.of(ModelFolder.topic(language), language, learned, options);
        Instant now = clock.instant();
        int number = keep(
                project,
                language,
                next -> ModelReports.with(
                        learned.numbered(next).pack(fingerprint, plan.seed(), metrics(evaluation)),
                        evaluation,
                        learned,
                        now,
                        locale -> head(project, language, learned, next, locale)));
        if (champion(project, language, learned).filter(Challenge::isLost).isPresent()) {
            return false;
        }
        use(project, language, number, learned.model().names(), author);
        return true;
    }

    /** A model that was trained further keeps the report of the one before. */
    void publish(
            Project project,
            Language language,
            TopicTraining.Outcome.Refreshed refreshed,
            String fingerprint,
            Trainings.Plan plan,
            String author) {
        ModelPack before = folder.registry()
                .open(
                        ModelFolder.project(project.getId()),
                        ModelFolder.topic(language),
                        refreshed.before().number());
        int number = keep(
                project,
                language,
                next -> ModelReports.copied(
                        before,
                        refreshed
                                .numbered(next)
                                .pack(
                                        fingerprint,
                                        plan.seed(),
                                        before.manifest().metrics())));
        use(project, language, number, refreshed.model().names(), author);
    }

    private int keep(Project project, Language language, IntFunction<ModelPack> pack) {
        try {
            return folder.registry().add(ModelFolder.project(project.getId()), ModelFolder.topic(language), pack);
        } catch (IOException e) {
            throw new UncheckedIOException("the model cannot be written into the shared home: " + e.getMessage(), e);
        }
    }

    private Optional<Challenge> champion(Project project, Language language, TopicTraining.Outcome.Learned learned) {
        Optional<TopicModel> champion = models.topics(project.getId()).of(language);
        List<ActiveModels.Use> uses = active.uses(project.getId(), ModelFolder.topic(language), 1);
        return champion.isEmpty() || uses.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Challenge.of(champion.get(), learned.test(), uses.get(0).at()));
    }

    private void use(Project project, Language language, int number, List<String> topics, String author) {
        fields.addTopicOptions(settings.ofProject(project.getId()), topics);
        active.use(project.getId(), ModelFolder.topic(language), number, author);
        models.forget(project.getId());
    }

    private static Map<String, Double> metrics(Evaluation evaluation) {
        return Map.of(
                "test.cases", (double) evaluation.cases(),
                "test.accuracy", evaluation.accuracy().value(),
                "test.macroF1", evaluation.macroF1().value(),
                "test.ece", evaluation.ece());
    }

    private List<String> head(
            Project project, Language language, TopicTraining.Outcome.Learned learned, int number, Locale locale) {
        Texts texts = new Texts(resolver, locale);
        return List.of(
                texts.text("report.heading", project.getName(), texts.text("language." + language.tag())),
                texts.text(
                        "report.intro",
                        texts.number(learned.test().size()),
                        texts.number(learned.earlier().size()),
                        number));
    }
}
