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
import com.heed.jira.store.ProjectSettings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private final Map<Long, String> said = new HashMap<>();
    private List<Change> written = List.of();

    private @Nullable String topic(@Nullable String shown) {
        ActiveObjects nothing = Fake.silent(ActiveObjects.class);
        FeedbackLog feedback = new FeedbackLog(nothing) {
            @Override
            public Map<Long, String> corrections(String field) {
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
        return new Corrections(feedback, changes, fields).of(project).topic(issue);
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
        said.put(10L, "Login");
        written = List.of(wrote("topic", "Refund", false));
        assertThat(topic("Refund")).isEqualTo("Login");
        assertThat(topic("Delivery")).isEqualTo("Login");
    }
}
