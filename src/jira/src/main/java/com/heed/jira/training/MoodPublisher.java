package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.Language;
import com.heed.evaluation.EvaluatedCase;
import com.heed.evaluation.EvaluatedFeature;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import com.heed.evaluation.PairedCases;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.store.Settings;
import com.heed.sentiment.SentimentAdaptation;
import com.heed.sentiment.SentimentCase;
import com.heed.sentiment.SentimentEvaluation;
import com.heed.sentiment.SentimentTraining;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps what a training taught a shipped sentiment model, with its report, and brings it into use if that is worth it. */
@Component
class MoodPublisher {
    private final ModelShelf shelf;
    private final Settings settings;
    private final I18nResolver resolver;

    MoodPublisher(ModelShelf shelf, Settings settings, I18nResolver resolver) {
        this.shelf = shelf;
        this.settings = settings;
        this.resolver = resolver;
    }

    /** Publishes; what is not better than the shipped model, or worse for certain than what is in use, is kept and not used. */
    void publish(
            Project project,
            SentimentTraining training,
            SentimentTraining.Outcome.Learned learned,
            List<PastMoods.Mooded> moods,
            long seed,
            String author,
            TrainingProgress progress) {
        Language language = learned.adaptation().language();
        ModelSeries series = ModelSeries.moods(language);
        double threshold = settings.ofProject(project.getId()).threshold();
        EvaluatedFeature feature = SentimentEvaluation.feature(series.feature(), learned);
        Evaluation evaluation = Evaluation.of(feature, EvaluationOptions.standard(seed));
        boolean used = learned.isBetter() && !isBeaten(project, training, learned);
        ModelReports.Facts facts = new ModelReports.Facts(
                feature,
                evaluation,
                acting(feature, threshold),
                threshold,
                Map.of(
                        "corrected",
                        (int) moods.stream().filter(PastMoods.Mooded::corrected).count(),
                        "confirmed",
                        (int) moods.stream().filter(mood -> !mood.corrected()).count(),
                        "general",
                        learned.general().all().cases(),
                        "unlearned",
                        learned.general().all().onlyFormer(),
                        "forgot",
                        learned.general().isKept() ? 0 : 1,
                        "used",
                        used ? 1 : 0));
        progress.beforeChange();
        int number = shelf.add(
                project,
                series,
                next -> learned.adaptation()
                        .numbered(next)
                        .pack(fingerprint(moods), seed, ReportWords.metrics(evaluation)),
                facts,
                next -> words(project, language, learned, next));
        if (used) {
            shelf.use(project, series, number, author);
        }
    }

    private static boolean[] acting(EvaluatedFeature feature, double threshold) {
        boolean[] acting = new boolean[feature.cases().size()];
        for (int i = 0; i < acting.length; i++) {
            EvaluatedCase one = feature.cases().get(i);
            acting[i] = one.sureness() >= threshold;
        }
        return acting;
    }

    /** Whether what is in use reads what people said since it was made better for certain. */
    private boolean isBeaten(Project project, SentimentTraining training, SentimentTraining.Outcome.Learned learned) {
        Language language = learned.adaptation().language();
        SentimentAdaptation champion =
                shelf.models().moods(project.getId()).byLanguage().get(language);
        Instant inUse = shelf.since(project, ModelSeries.moods(language)).orElse(null);
        if (champion == null || inUse == null || !training.adapts(champion)) {
            return false;
        }
        PairedCases since = new PairedCases(0, 0, 0);
        for (SentimentCase each : learned.test()) {
            if (each.example().at().isAfter(inUse)) {
                since = since.with(
                        training.read(each.example(), champion).polarity()
                                == each.example().truth(),
                        each.adapted().polarity() == each.example().truth());
            }
        }
        return since.isLost();
    }

    private ReportWords words(
            Project project, Language language, SentimentTraining.Outcome.Learned learned, int number) {
        return new ReportWords(
                resolver,
                texts -> texts.text(
                        "report.sentiment.heading", project.getName(), texts.text("language." + language.tag())),
                texts -> texts.text(
                        "report.sentiment.intro",
                        texts.number(learned.test().size()),
                        texts.number(learned.examples().size()),
                        number),
                (texts, name) -> texts.text("sentiment." + name));
    }

    private static String fingerprint(List<PastMoods.Mooded> moods) {
        return Fingerprint.of(
                moods,
                mood -> mood.id() + "\t" + mood.truth().key() + "\t" + mood.corrected() + "\t"
                        + String.join("\t", mood.texts()));
    }
}
