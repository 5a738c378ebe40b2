package com.heed.jira.write;

import com.atlassian.jira.bc.issue.properties.IssuePropertyService;
import com.atlassian.jira.entity.property.EntityPropertyOptions;
import com.atlassian.jira.entity.property.EntityPropertyService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.StoredPrediction;
import org.springframework.stereotype.Component;

/**
 * Mirrors a prediction into the issue property {@code heed}, for rules and searches. Whoever may browse the issue can read it, so it has
 * neither prices nor words; whoever may edit the issue can change it, so Heed never reads it back.
 */
@Component
class PropertyMirror {
    static final String KEY = "heed";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IssuePropertyService properties;

    PropertyMirror(IssuePropertyService properties) {
        this.properties = properties;
    }

    void write(ApplicationUser author, Issue issue, StoredPrediction stored) {
        EntityPropertyService.SetPropertyValidationResult valid = properties.validateSetProperty(
                author,
                issue.getId(),
                new EntityPropertyService.PropertyInput(json(stored), KEY),
                new EntityPropertyOptions.Builder().skipPermissionChecks().build());
        if (!valid.isValid()) {
            throw new IllegalStateException("the issue property 'heed' was refused: "
                    + String.join(" ", valid.getErrorCollection().getErrorMessages()));
        }
        properties.setProperty(author, valid);
    }

    static String json(StoredPrediction stored) {
        Prediction prediction = stored.prediction();
        ObjectNode root = JSON.createObjectNode();
        root.put("model", prediction.model());
        root.put("at", stored.at().toString());
        root.put("language", prediction.language());
        if (prediction.sure() && prediction.sentiment() != null) {
            ObjectNode sentiment = root.putObject("sentiment");
            sentiment.put("label", prediction.sentiment().mood());
            sentiment.put("score", rounded(prediction.sentiment().score()));
            sentiment.put("p", rounded(prediction.sentiment().probability()));
            sentiment.put("trend", prediction.sentiment().trend());
        }
        if (prediction.topic() != null && prediction.topic().sure()) {
            ObjectNode topic = root.putObject("topic");
            topic.put("label", prediction.topic().label());
            topic.put("p", rounded(prediction.topic().guesses().get(0).p()));
        }
        if (prediction.urgency() != null && prediction.urgency().level() != null) {
            root.putObject("urgency").put("label", prediction.urgency().level());
        }
        if (prediction.routing() != null && prediction.routing().chosen() != null) {
            root.putObject("channel").put("label", prediction.routing().chosen());
        }
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a prediction cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
