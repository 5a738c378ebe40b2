package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.Language;
import com.heed.evaluation.EvaluatedFeature;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import com.heed.evaluation.EvaluationPage;
import com.heed.evaluation.PairedCases;
import com.heed.evaluation.RankingPage;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.model.ReplyModels;
import com.heed.jira.store.SuggestionSettingsLog;
import com.heed.report.Wording;
import com.heed.suggestion.ReplyEvaluation;
import com.heed.suggestion.ReplyTraining;
import com.heed.suggestion.UseCalibration;
import com.heed.suggestion.UseFigures;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps a model of replies with its report, and brings it into use if it is no worse than the order that runs without one and the model in use is not better for certain. */
@Component
class ReplyPublisher {
    private final ModelShelf shelf;
    private final ReplyModels models;
    private final SuggestionSettingsLog settings;
    private final I18nResolver resolver;

    ReplyPublisher(ModelShelf shelf, ReplyModels models, SuggestionSettingsLog settings, I18nResolver resolver) {
        this.shelf = shelf;
        this.models = models;
        this.settings = settings;
        this.resolver = resolver;
    }

    /** What became of a model. */
    enum Decision {
        USED,
        /** The order without a model may be better. */
        KEPT,
        /** The model in use is better for certain. */
        BEATEN;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Decision publish(
            Project project,
            ReplyTraining training,
            ReplyTraining.Outcome.Learned learned,
            String fingerprint,
            long seed,
            String author,
            TrainingProgress progress) {
        Language language = learned.model().language();
        ModelSeries series = ModelSeries.replies(language);
        EvaluatedFeature feature = ReplyEvaluation.feature(series.feature(), learned);
        Evaluation evaluation = Evaluation.of(feature, EvaluationOptions.standard(seed));
        double threshold = settings.ofProject(project.getId()).useThreshold();
        Decision decision = !ReplyEvaluation.isNoWorse(evaluation)
                ? Decision.KEPT
                : isBeaten(project, training, learned) ? Decision.BEATEN : Decision.USED;
        progress.beforeChange();
        int number = shelf.add(
                project,
                series,
                next -> learned.model().pack(next, fingerprint, seed, ReportWords.metrics(evaluation)),
                new ModelReports.Facts(
                        feature,
                        evaluation,
                        answered(learned, threshold),
                        threshold,
                        more(learned, decision),
                        (locale, words) -> page(learned, evaluation, locale, words)),
                next -> words(project, learned, next));
        if (decision == Decision.USED) {
            shelf.use(project, series, number, author);
        }
        return decision;
    }

    /** Whether what is in use puts the answers first that were sent since it was made, more often for certain. */
    private boolean isBeaten(Project project, ReplyTraining training, ReplyTraining.Outcome.Learned learned) {
        Language language = learned.model().language();
        return models.of(project.getId(), language)
                .flatMap(champion -> shelf.since(project, ModelSeries.replies(language))
                        .map(since -> training.against(champion, learned, since)))
                .filter(PairedCases::isLost)
                .isPresent();
    }

    /** Where the first answer is as probable as suggestions have to be. */
    private static boolean[] answered(ReplyTraining.Outcome.Learned learned, double threshold) {
        boolean[] answered = new boolean[learned.test().size()];
        for (int i = 0; i < answered.length; i++) {
            answered[i] = learned.test().get(i).probabilities()[0] >= threshold;
        }
        return answered;
    }

    private static String page(
            ReplyTraining.Outcome.Learned learned, Evaluation evaluation, Locale locale, ModelReports.Words words) {
        return new RankingPage(new Wording(locale, EvaluationPage.texts(locale)))
                .html(words.heading(locale), words.lead(locale), evaluation, ReplyEvaluation.ranked(learned));
    }

    private static Map<String, Object> more(ReplyTraining.Outcome.Learned learned, Decision decision) {
        Map<String, Object> more = new HashMap<>();
        more.put("learned", learned.learned());
        more.put("decision", decision.key());
        Map<String, Double> ranks = new HashMap<>();
        ReplyEvaluation.ranked(learned).ways().forEach(way -> ranks.put(way.key(), way.reciprocal()));
        more.put("mrr", ranks);
        UseFigures figures = learned.use();
        UseCalibration use = learned.model().use();
        more.put(
                "use",
                Map.of(
                        "n", figures.cases(),
                        "used", figures.used(),
                        "expected", figures.expected(),
                        "ece", figures.ece(),
                        "slope", use.slope(),
                        "offset", use.offset(),
                        "shown", use.shown(),
                        "slopeBefore", learned.before().slope(),
                        "offsetBefore", learned.before().offset()));
        return more;
    }

    private ReportWords words(Project project, ReplyTraining.Outcome.Learned learned, int number) {
        return new ReportWords(
                resolver,
                texts -> texts.text(
                        "replies.report.heading",
                        project.getName(),
                        texts.text("language." + learned.model().language().tag())),
                texts -> texts.text(
                        "replies.report.intro",
                        texts.text(
                                "replies.report.measured",
                                texts.number(learned.test().size()),
                                texts.number(learned.earlier()),
                                texts.number(ReplyTraining.AMONG),
                                number),
                        texts.text(
                                "replies.report.use",
                                texts.number(learned.use().cases()),
                                texts.number(learned.use().used()),
                                texts.number(learned.use().expected()),
                                texts.decimal(learned.use().ece()))),
                (texts, place) -> place);
    }
}
