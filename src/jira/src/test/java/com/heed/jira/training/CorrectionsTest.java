package com.heed.jira.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.heed.jira.Fake;
import com.heed.jira.store.Change;
import com.heed.jira.store.Changes;
import com.heed.jira.store.FeedbackLog;
import com.heed.jira.store.Mode;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.StoredPrediction;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private final Map<Long, FeedbackLog.Said> said = new HashMap<>();
    private final Map<Integer, StoredPrediction> predicted = new HashMap<>();
    private List<Change> written = List.of();

    private @Nullable String topic(@Nullable String shown) {
        return spoken(shown).map(Corrections.Spoken::topic).orElse(null);
    }

    private Optional<Corrections.Spoken> spoken(@Nullable String shown) {
        ActiveObjects nothing = Fake.silent(ActiveObjects.class);
        FeedbackLog feedback = new FeedbackLog(nothing) {
            @Override
            public Map<Long, Said> said(String field) {
                assertThat(field).isEqualTo("topic");
                return said;
            }
        };
        Changes changes = new Changes(nothing) {
            @Override
            public List<Change> ofIssue(long issueId) {
                return written;
            }
        };
        CustomFieldManager fields = Fake.of(CustomFieldManager.class)
                .with("getCustomFieldObject", Fake.silent(CustomField.class))
                .make();
        Issue issue = Fake.of(Issue.class)
                .with("getId", 10L)
                .with(
                        "getCustomFieldValue",
                        shown == null
                                ? null
                                : Fake.of(Option.class).with("getValue", shown).make())
                .make();
        ProjectSettings project = new ProjectSettings(
                Mode.ACT, 0.6, Map.of("topic", "customfield_3"), Map.of(), "CNY", List.of(), null, null);
        Predictions predictions = new Predictions(nothing) {
            @Override
            public Optional<StoredPrediction> numbered(int id) {
                return Optional.ofNullable(predicted.get(id));
            }
        };
        return new Corrections(feedback, predictions, changes, fields)
                .of(project)
                .topic(issue);
    }

    private static Change wrote(String field, String value, boolean undone) {
        return new Change(1, 10, field, "customfield_3", null, value, Instant.EPOCH, undone);
    }

    @Test
    void whatHeedWroteTeachesItNothing() {
        written = List.of(wrote("topic", "Refund", false));
        assertThat(topic("Refund")).isNull();
        assertThat(topic(null)).as("emptied, but nothing better named").isNull();
    }

    @Test
    void anotherValueInTheFieldIsWhatAPersonChose() {
        written = List.of(wrote("topic", "Refund", false));
        assertThat(topic("Delivery")).isEqualTo("Delivery");
        written = List.of();
        assertThat(topic("Delivery")).as("Heed never wrote here").isEqualTo("Delivery");
        written = List.of(wrote("channel", "Delivery", false));
        assertThat(topic("Delivery")).as("another field of the same words").isEqualTo("Delivery");
        written = List.of(wrote("topic", "Refund", true));
        assertThat(topic("Refund")).as("undone, then chosen after all").isEqualTo("Refund");
    }

    @Test
    void whatSomebodySaidInThePanelCountsFirst() {
        said.put(10L, new FeedbackLog.Said(1, false, "Login", Instant.EPOCH));
        written = List.of(wrote("topic", "Refund", false));
        assertThat(topic("Refund")).isEqualTo("Login");
        assertThat(topic("Delivery")).isEqualTo("Login");
    }

    private static StoredPrediction said(String topic, String certainty) {
        Prediction.Topic guess =
                new Prediction.Topic(certainty, List.of(new Prediction.Guess(topic, 0.9)), 0.9, 0.8, 1, 100, 0, null);
        return new StoredPrediction(
                5, 10, Instant.EPOCH, new Prediction(1, "encoder", "en", "sure", 0.6, null, null, guess, null));
    }

    @Test
    void whatWasChosenAgainstHeedCountsThreeAndASureTopicThatWasConfirmedTwo() {
        assertThat(spoken("Delivery")).contains(new Corrections.Spoken("Delivery", 3));
        said.put(10L, new FeedbackLog.Said(5, false, "Login", Instant.EPOCH));
        assertThat(spoken("Delivery")).contains(new Corrections.Spoken("Login", 3));

        said.put(10L, new FeedbackLog.Said(5, true, null, Instant.EPOCH));
        assertThat(spoken(null)).as("the prediction is no longer kept").isEmpty();
        predicted.put(5, said("Refund", "sure"));
        assertThat(spoken(null)).contains(new Corrections.Spoken("Refund", 2));
        predicted.put(5, said("Refund", "unsure"));
        assertThat(spoken(null))
                .as("a guess was confirmed with all the rest of the panel")
                .isEmpty();
        assertThat(spoken("Delivery")).contains(new Corrections.Spoken("Delivery", 3));
    }
}
