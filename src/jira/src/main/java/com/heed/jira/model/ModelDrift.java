package com.heed.jira.model;

import com.heed.drift.Drift;
import com.heed.jira.store.ActiveModels;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.Predictions;
import com.heed.topic.Topic;
import com.heed.topic.TopicModel;
import com.heed.topic.TopicProfile;
import com.heed.urgency.LevelProbabilities;
import com.heed.urgency.ProjectUrgency;
import com.heed.urgency.UrgencyProfile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How far the contacts of the last weeks have moved from those the model in use was measured on. */
@Component
public class ModelDrift {
    private static final Duration LOOKED_AT = Duration.ofDays(30);
    private static final int MOST = 2_000;

    private final ProjectModels models;
    private final ActiveModels active;
    private final Predictions predictions;
    private final Clock clock = Clock.systemUTC();

    public ModelDrift(ProjectModels models, ActiveModels active, Predictions predictions) {
        this.models = models;
        this.active = active;
        this.predictions = predictions;
    }

    /** One line for each feature; empty without a model, and of sentiment, replies, who leaves and recommendations. Only contacts that arrived since the model came into use count: of older ones it has learned. */
    public List<Drift> of(long projectId, ModelSeries series) {
        return switch (series.kind()) {
            case TOPIC -> topics(projectId, series);
            case URGENCY -> urgency(projectId);
            case SENTIMENT, REPLIES, LEAVING, RECOMMEND -> List.of();
        };
    }

    private List<Drift> topics(long projectId, ModelSeries series) {
        TopicModel model = models.topics(projectId).byLanguage().get(series.language());
        if (model == null) {
            return List.of();
        }
        Instant since = since(projectId, series);
        List<Topic> topics = predictions.newestOfProject(projectId, since, MOST).stream()
                .filter(prediction -> prediction.language().equals(series.tag()))
                .map(Prediction::topic)
                .filter(topic ->
                        topic != null && topic.model() == model.number() && topic.arrivedAt() >= since.toEpochMilli())
                .map(Prediction.Topic::asTopic)
                .toList();
        return model.profile().to(TopicProfile.of(topics));
    }

    private List<Drift> urgency(long projectId) {
        ProjectUrgency model = models.urgency(projectId).orElse(null);
        if (model == null) {
            return List.of();
        }
        Instant since = since(projectId, ModelSeries.URGENCY);
        List<LevelProbabilities> said = predictions.newestOfProject(projectId, since, MOST).stream()
                .map(Prediction::urgency)
                .filter(urgency -> urgency != null
                        && urgency.model() == model.number()
                        && urgency.arrivedAt() >= since.toEpochMilli())
                .map(Prediction.Urgency::said)
                .filter(Objects::nonNull)
                .toList();
        return model.profile().to(UrgencyProfile.of(said, model.threshold()));
    }

    /** From when on contacts count. */
    private Instant since(long projectId, ModelSeries series) {
        Instant lookedAt = clock.instant().minus(LOOKED_AT);
        return active.uses(projectId, series.feature(), 1).stream()
                .map(ActiveModels.Use::at)
                .filter(lookedAt::isBefore)
                .findFirst()
                .orElse(lookedAt);
    }
}
