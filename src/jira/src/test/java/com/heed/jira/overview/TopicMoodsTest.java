package com.heed.jira.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.store.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TopicMoodsTest {
    private final List<Prediction> predictions = new ArrayList<>();

    private void contacts(int count, String topic, String certainty, String outcome, double score) {
        for (int i = 0; i < count; i++) {
            predictions.add(new Prediction(
                    14,
                    "encoder",
                    "en",
                    outcome,
                    0.6,
                    new Prediction.Sentiment("neutral", score, 0.9, "steady", List.of(), List.of(), Map.of()),
                    null,
                    new Prediction.Topic(
                            certainty, List.of(new Prediction.Guess(topic, 0.9)), 0.9, 0.5, 3, 100, 0, null),
                    null));
        }
    }

    /** Six refunds at -0.5 and six at -0.34 are -0.42 on the mean. */
    @Test
    void onlyWhatIsSureCountsAndOnlyTopicsWithTenContacts() {
        contacts(6, "refund", "sure", "sure", -0.5);
        contacts(6, "refund", "sure", "sure", -0.34);
        contacts(5, "refund", "sure", "unsure", 1);
        contacts(5, "refund", "close", "sure", 1);
        contacts(9, "account", "sure", "sure", 0.2);
        contacts(20, "delivery", "sure", "sure", -0.001);

        assertThat(TopicMoods.of(predictions).lines())
                .containsExactly(new TopicMoods.Line("delivery", 20, 0.0), new TopicMoods.Line("refund", 12, -0.42));
    }
}
