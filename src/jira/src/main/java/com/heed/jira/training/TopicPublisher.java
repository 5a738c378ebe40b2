package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.Language;
import com.heed.evaluation.EvaluatedFeature;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import com.heed.evaluation.PairedCases;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Trainings;
import com.heed.jira.write.HeedFields;
import com.heed.topic.Topic;
import com.heed.topic.TopicEvaluation;
import com.heed.topic.TopicTraining;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what a training learned, with its report, and brings it into use unless the model in use is better for certain. One whose evaluation does not let it act says what it thinks, and no more. */
@Component
class TopicPublisher {
    private final ModelShelf shelf;
    private final Settings settings;
    private final HeedFields fields;
    private final I18nResolver resolver;

    TopicPublisher(ModelShelf shelf, Settings settings, HeedFields fields, I18nResolver resolver) {
        this.shelf = shelf;
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
            String author,
            TrainingProgress progress) {
        ModelSeries series = ModelSeries.topics(language);
        EvaluationOptions options = EvaluationOptions.standard(plan.seed())
                .withPrecision(plan.learning().precision());
        EvaluatedFeature feature = TopicEvaluation.feature(series.feature(), language, learned);
        Evaluation evaluation = Evaluation.of(feature, options).with(learned.growth());
        TopicTraining.Outcome.Learned kept = TopicEvaluation.mayAct(evaluation) ? learned : learned.onlySaying();
        progress.beforeChange();
        int number = shelf.add(
                project,
                series,
                next -> kept.numbered(next).pack(fingerprint, plan.seed(), ReportWords.metrics(evaluation)),
                new ModelReports.Facts(feature, evaluation, acting(kept.said()), kept.threshold(), Map.of()),
                next -> words(project, language, learned, next));
        if (champion(project, series, learned).filter(PairedCases::isLost).isPresent()) {
            return false;
        }
        use(project, series, number, learned.model().names(), author);
        return true;
    }

    /** A model that was trained further keeps the report of the one before. */
    void publish(
            Project project,
            Language language,
            TopicTraining.Outcome.Refreshed refreshed,
            String fingerprint,
            Trainings.Plan plan,
            String author,
            TrainingProgress progress) {
        ModelSeries series = ModelSeries.topics(language);
        progress.beforeChange();
        int number = shelf.addFurther(
                project,
                series,
                refreshed.before().number(),
                (next, before) -> refreshed.numbered(next).pack(fingerprint, plan.seed(), before.metrics()));
        use(project, series, number, refreshed.model().names(), author);
    }

    private static boolean[] acting(List<TopicTraining.Said> said) {
        boolean[] acting = new boolean[said.size()];
        for (int i = 0; i < acting.length; i++) {
            acting[i] = said.get(i).topic().certainty() == Topic.Certainty.SURE;
        }
        return acting;
    }

    private Optional<PairedCases> champion(Project project, ModelSeries series, TopicTraining.Outcome.Learned learned) {
        return shelf.models()
                .topics(project.getId())
                .of(learned.model().language())
                .flatMap(champion -> shelf.since(project, series).map(since -> learned.against(champion, since)));
    }

    private void use(Project project, ModelSeries series, int number, List<String> topics, String author) {
        fields.addTopicOptions(settings.ofProject(project.getId()), topics);
        shelf.use(project, series, number, author);
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
