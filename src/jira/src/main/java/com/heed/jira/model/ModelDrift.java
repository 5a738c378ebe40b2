package com.heed.jira.model;

import com.heed.Language;
import com.heed.drift.Drift;
import com.heed.jira.store.ActiveModels;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.Predictions;
import com.heed.topic.Topic;
import com.heed.topic.TopicModel;
import com.heed.topic.TopicProfile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** One line for each feature; empty without a model. Only contacts that arrived since the model came into use count: of older ones it has learned. */
    public List<Drift> of(long projectId, ModelSeries series) {
        Language language = series.language();
        return series.kind() == ModelKind.TOPIC && language != null ? topics(projectId, language) : List.of();
    }

    private List<Drift> topics(long projectId, Language language) {
        Optional<TopicModel> model = models.topics(projectId).of(language);
        if (model.isEmpty()) {
            return List.of();
        }
        Instant since = clock.instant().minus(LOOKED_AT);
        List<ActiveModels.Use> uses =
                active.uses(projectId, ModelSeries.topics(language).feature(), 1);
        if (!uses.isEmpty() && uses.get(0).at().isAfter(since)) {
            since = uses.get(0).at();
        }
        List<Topic> topics = new ArrayList<>();
        for (Prediction prediction : predictions.newestOfProject(projectId, since, MOST)) {
            Prediction.Topic topic = prediction.topic();
            if (topic != null
                    && topic.arrivedAt() >= since.toEpochMilli()
                    && topic.model() == model.get().number()
                    && prediction.language().equals(language.tag())) {
                topics.add(topic.asTopic());
            }
        }
        return model.get().profile().to(TopicProfile.of(topics));
    }
}
