package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.evaluation.EvaluatedFeature;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import com.heed.jira.model.ModelFolder;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.UrgencyModels;
import com.heed.jira.store.ActiveModels;
import com.heed.urgency.LevelProbabilities;
import com.heed.urgency.ProjectUrgency;
import com.heed.urgency.UrgencyEvaluation;
import com.heed.urgency.UrgencyStanding;
import com.heed.urgency.UrgencyTraining.Outcome.Learned;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps an urgency model with its report, and brings it into use if it may speak. If it may not, none is in use afterwards: the newest measurement counts, and the rules speak alone. */
@Component
class UrgencyPublisher {
    private final ModelFolder folder;
    private final ActiveModels active;
    private final UrgencyModels models;
    private final I18nResolver resolver;
    private final Clock clock = Clock.systemUTC();

    UrgencyPublisher(ModelFolder folder, ActiveModels active, UrgencyModels models, I18nResolver resolver) {
        this.folder = folder;
        this.active = active;
        this.models = models;
        this.resolver = resolver;
    }

    void publish(Project project, Learned learned, String fingerprint, long seed, String author) {
        EvaluatedFeature feature = UrgencyEvaluation.feature(ModelFolder.URGENCY, learned);
        Evaluation evaluation = Evaluation.of(feature, EvaluationOptions.standard(seed));
        UrgencyStanding standing = UrgencyStanding.of(evaluation, learned.knows());
        double threshold = ProjectUrgency.threshold(evaluation.threshold());
        ModelReports.Facts facts = new ModelReports.Facts(
                feature,
                evaluation,
                answered(learned, threshold),
                threshold,
                Map.of(UrgencyDesk.STANDING, standing.key()));
        Instant now = clock.instant();
        int number = folder.add(
                project.getId(),
                ModelFolder.URGENCY,
                next -> ModelReports.with(
                        new ProjectUrgency(next, learned.model(), threshold)
                                .pack(fingerprint, seed, ReportWords.metrics(evaluation)),
                        facts,
                        now,
                        words(project, learned, next)));
        if (standing.speaks()) {
            use(project, number, author);
        } else if (active.number(project.getId(), ModelFolder.URGENCY) != 0) {
            use(project, 0, author);
        }
    }

    private void use(Project project, int number, String author) {
        active.use(project.getId(), ModelFolder.URGENCY, number, author);
        models.forget(project.getId());
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

    private ReportWords words(Project project, Learned learned, int number) {
        return new ReportWords(
                resolver,
                texts -> texts.text("urgency.report.heading", project.getName()),
                texts -> texts.text(
                        "report.intro",
                        texts.number(learned.test().size()),
                        texts.number(learned.earlier().size()),
                        number),
                (texts, level) -> texts.text("level." + level));
    }
}
