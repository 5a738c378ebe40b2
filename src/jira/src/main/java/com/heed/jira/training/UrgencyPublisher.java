package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.evaluation.EvaluatedFeature;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import com.heed.evaluation.PairedCases;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.ModelSeries;
import com.heed.urgency.LevelProbabilities;
import com.heed.urgency.ProjectUrgency;
import com.heed.urgency.UrgencyEvaluation;
import com.heed.urgency.UrgencyStanding;
import com.heed.urgency.UrgencyTraining.Outcome.Learned;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps an urgency model with its report, and brings it into use if it may speak and the model in use is not better for certain. If it may not speak, none is in use afterwards: the newest measurement counts, and the rules speak alone. */
@Component
class UrgencyPublisher {
    private final ModelShelf shelf;
    private final I18nResolver resolver;

    UrgencyPublisher(ModelShelf shelf, I18nResolver resolver) {
        this.shelf = shelf;
        this.resolver = resolver;
    }

    /**
     * Publishes.
     *
     * @param corrected issues whose level a person set right
     * @return false if the model in use stays, because it is better for certain
     */
    boolean publish(
            Project project,
            Learned learned,
            int corrected,
            String fingerprint,
            long seed,
            String author,
            TrainingProgress progress) {
        ModelSeries series = ModelSeries.URGENCY;
        EvaluatedFeature feature = UrgencyEvaluation.feature(series.feature(), learned);
        Evaluation evaluation = Evaluation.of(feature, EvaluationOptions.standard(seed));
        UrgencyStanding standing = UrgencyStanding.of(evaluation, learned.knows());
        double threshold = ProjectUrgency.threshold(evaluation.threshold());
        progress.beforeChange();
        int number = shelf.add(
                project,
                series,
                next -> learned.numbered(next, threshold).pack(fingerprint, seed, ReportWords.metrics(evaluation)),
                new ModelReports.Facts(
                        feature,
                        evaluation,
                        answered(learned, threshold),
                        threshold,
                        Map.of(UrgencyStanding.FIGURE, standing.key(), "corrected", corrected)),
                next -> words(project, learned, standing, next));
        if (standing.speaks() && isBeaten(project, learned)) {
            return false;
        }
        if (standing.speaks()) {
            shelf.use(project, series, number, author);
        } else if (shelf.inUse(project, series) != 0) {
            shelf.use(project, series, 0, author);
        }
        return true;
    }

    private boolean isBeaten(Project project, Learned learned) {
        return shelf.models()
                .urgency(project.getId())
                .flatMap(champion ->
                        shelf.since(project, ModelSeries.URGENCY).flatMap(since -> learned.against(champion, since)))
                .filter(PairedCases::isLost)
                .isPresent();
    }

    /** Where the model says a level. */
    private static boolean[] answered(Learned learned, double threshold) {
        boolean[] answered = new boolean[learned.test().size()];
        for (int i = 0; i < answered.length; i++) {
            LevelProbabilities said = learned.test().get(i).said();
            answered[i] = said.of(said.mostProbable()) >= threshold;
        }
        return answered;
    }

    private ReportWords words(Project project, Learned learned, UrgencyStanding standing, int number) {
        return new ReportWords(
                resolver,
                texts -> texts.text("urgency.report.heading", project.getName()),
                texts -> texts.text(
                        "urgency.report.intro",
                        texts.text(
                                "report.intro",
                                texts.number(learned.test().size()),
                                texts.number(learned.earlier().size()),
                                number),
                        texts.text("urgency.report." + standing.key())),
                (texts, level) -> texts.text("level." + level));
    }
}
