package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.model.RecommenderModels;
import com.heed.recommend.ProjectTraining.Outcome.Learned;
import com.heed.recommend.TrainedRecommender.Figure;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Keeps a recommender with its report, and brings it into use unless the one in use is better for certain on what customers had since it was made. */
@Component
class RecommendPublisher {
    private final ModelShelf shelf;
    private final RecommenderModels models;
    private final RecommendReport report;

    RecommendPublisher(ModelShelf shelf, RecommenderModels models, RecommendReport report) {
        this.shelf = shelf;
        this.models = models;
        this.report = report;
    }

    /** What became of a model. */
    enum Decision {
        USED,
        /** The model in use is better for certain. */
        BEATEN;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Decision publish(
            Project project, Learned learned, String fingerprint, long seed, String author, TrainingProgress progress) {
        ModelSeries series = ModelSeries.RECOMMEND;
        Decision decision = isBeaten(project, learned) ? Decision.BEATEN : Decision.USED;
        progress.beforeChange();
        int number = shelf.add(
                project,
                series,
                next -> report.with(
                        learned.model().pack(next, fingerprint, seed, metrics(learned)),
                        project.getName(),
                        learned,
                        decision.key()));
        if (decision == Decision.USED) {
            shelf.use(project, series, number, author);
        }
        return decision;
    }

    private boolean isBeaten(Project project, Learned learned) {
        return models.of(project.getId())
                .flatMap(champion -> shelf.since(project, ModelSeries.RECOMMEND)
                        .map(since -> learned.against(champion, since.getEpochSecond())))
                .filter(cases -> cases.isLost())
                .isPresent();
    }

    private static Map<String, Double> metrics(Learned learned) {
        Map<String, Double> metrics = new TreeMap<>();
        for (Figure figure : learned.figures()) {
            metrics.put("test.cases", (double) figure.questions());
            metrics.put(figure.voice() + ".hr10", figure.hits());
            metrics.put(figure.voice() + ".ndcg10", figure.ndcg());
        }
        return metrics;
    }
}
