package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.Language;
import com.heed.evaluation.EvaluatedFeature;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import com.heed.jira.model.ModelFolder;
import com.heed.jira.model.ModelKind;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.ProjectModels;
import com.heed.jira.store.ActiveModels;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Trainings;
import com.heed.jira.write.HeedFields;
import com.heed.learn.ModelPack;
import com.heed.topic.Challenge;
import com.heed.topic.Topic;
import com.heed.topic.TopicEvaluation;
import com.heed.topic.TopicModel;
import com.heed.topic.TopicTraining;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what a training learned, with its report, and brings it into use unless the model in use is better for certain. One whose evaluation does not let it act says what it thinks, and no more. */
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
        EvaluatedFeature feature = TopicEvaluation.feature(ModelKind.TOPIC.feature(language), language, learned);
        Evaluation evaluation = Evaluation.of(feature, options).with(learned.growth());
        TopicTraining.Outcome.Learned kept = TopicEvaluation.mayAct(evaluation) ? learned : learned.onlySaying();
        ModelReports.Facts facts =
                new ModelReports.Facts(feature, evaluation, acting(kept.said()), kept.threshold(), Map.of());
        Instant now = clock.instant();
        int number = folder.add(
                project.getId(),
                ModelKind.TOPIC.feature(language),
                next -> ModelReports.with(
                        kept.numbered(next).pack(fingerprint, plan.seed(), ReportWords.metrics(evaluation)),
                        facts,
                        now,
                        words(project, language, learned, next)));
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
                        ModelKind.TOPIC.feature(language),
                        refreshed.before().number());
        int number = folder.add(
                project.getId(),
                ModelKind.TOPIC.feature(language),
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

    private static boolean[] acting(List<TopicTraining.Said> said) {
        boolean[] acting = new boolean[said.size()];
        for (int i = 0; i < acting.length; i++) {
            acting[i] = said.get(i).topic().certainty() == Topic.Certainty.SURE;
        }
        return acting;
    }

    private Optional<Challenge> champion(Project project, Language language, TopicTraining.Outcome.Learned learned) {
        Optional<TopicModel> champion = models.topics(project.getId()).of(language);
        List<ActiveModels.Use> uses = active.uses(project.getId(), ModelKind.TOPIC.feature(language), 1);
        return champion.isEmpty() || uses.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Challenge.of(champion.get(), learned.test(), uses.get(0).at()));
    }

    private void use(Project project, Language language, int number, List<String> topics, String author) {
        fields.addTopicOptions(settings.ofProject(project.getId()), topics);
        active.use(project.getId(), ModelKind.TOPIC.feature(language), number, author);
        models.forget(project.getId());
    }

    private ReportWords words(Project project, Language language, TopicTraining.Outcome.Learned learned, int number) {
        return new ReportWords(
                resolver,
                texts -> texts.text("report.heading", project.getName(), texts.text("language." + language.tag())),
                texts -> texts.text(
                        "report.intro",
                        texts.number(learned.test().size()),
                        texts.number(learned.earlier().size()),
                        number),
                (texts, name) -> name);
    }
}
