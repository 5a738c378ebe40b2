package com.heed.jira.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.heed.jira.Fake;
import com.heed.jira.desk.Desk;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.Pictures;
import com.heed.jira.store.Learning;
import com.heed.jira.store.Transcripts;
import com.heed.topic.EarlierTopic;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicSourcesTest {
    private static final String PREFIX = "com.atlassian.jira.plugin.system.customfieldtypes:";

    private static CustomField field(String id, String type) {
        return Fake.of(CustomField.class)
                .with("getId", id)
                .with("getName", "Field " + id)
                .with(
                        "getCustomFieldType",
                        Fake.of(CustomFieldType.class)
                                .with("getKey", PREFIX + type)
                                .make())
                .make();
    }

    private final CustomFieldManager fields = Fake.of(CustomFieldManager.class)
            .with("getCustomFieldObject", field("customfield_1", "select"))
            .with(
                    "getCustomFieldObjects",
                    List.of(
                            field("customfield_1", "select"),
                            field("customfield_2", "cascadingselect"),
                            field("customfield_3", "textarea")))
            .make();
    private final TopicSources sources = new TopicSources(
            fields,
            new ContactReader(
                    Fake.silent(CommentManager.class),
                    Fake.silent(JsonEntityPropertyManager.class),
                    fields,
                    new Desk(),
                    Transcripts.NONE,
                    Pictures.NONE));

    private @Nullable String topic(@Nullable Object value) {
        return sources.topic(
                Fake.of(Issue.class).with("getCustomFieldValue", value).make(), "customfield_1");
    }

    private static Option option(String text) {
        return Fake.of(Option.class).with("getValue", text).make();
    }

    @Test
    void selectFieldsOfEitherKindAreOffered() {
        assertThat(sources.fields(Fake.silent(Issue.class), List.of()))
                .extracting(Map.Entry::getKey)
                .containsExactly("customfield_1", "customfield_2");
    }

    /** What an agent chose is known when the issue is resolved; the kind of an issue, with the issue. */
    @Test
    void anEarlierTopicIsKnownFromWhenOnItStoodThere() {
        Fake<Issue> issue = Fake.of(Issue.class)
                .with("getCreated", new Timestamp(1_000))
                .with(
                        "getIssueType",
                        Fake.of(IssueType.class).with("getName", "Incident").make())
                .with("getCustomFieldValue", option("Network"));

        assertThat(sources.earlier(
                        issue.with("getResolutionDate", new Timestamp(9_000)).make(), "customfield_1"))
                .contains(new EarlierTopic("Network", Instant.ofEpochMilli(1_000), Instant.ofEpochMilli(9_000)));
        assertThat(sources.earlier(issue.make(), Learning.ISSUE_TYPE))
                .contains(new EarlierTopic("Incident", Instant.ofEpochMilli(1_000), Instant.ofEpochMilli(1_000)));
        assertThat(sources.earlier(issue.with("getResolutionDate", null).make(), "customfield_1"))
                .isEmpty();
        assertThat(sources.earlier(
                        issue.with("getCustomFieldValue", null)
                                .with("getResolutionDate", new Timestamp(9_000))
                                .make(),
                        "customfield_1"))
                .isEmpty();
    }

    @Test
    void theTopicOfAnIssueIsItsOption() {
        assertThat(topic(option(" Printer "))).isEqualTo("Printer");
        assertThat(topic(option(" "))).isNull();
        assertThat(topic(null)).isNull();
    }

    @Test
    void aCascadingSelectNamesATopicWithinATopic() {
        // As Jira keeps it: the option above under null, the one below under "1".
        Map<@Nullable String, Option> value = new HashMap<>();
        assertThat(topic(value)).isNull();
        value.put(null, option("Network"));
        assertThat(topic(value)).isEqualTo("Network");
        value.put("1", option("VPN"));
        assertThat(topic(value)).isEqualTo("Network > VPN");
    }

    @Test
    void whatTheCustomerPickedDecidesTheKindOfAnIssueOnly() {
        assertThat(TopicSources.isKind("requesttype")).isTrue();
        assertThat(TopicSources.isKind("issuetype")).isTrue();
        assertThat(TopicSources.isKind("customfield_1")).isFalse();
    }
}
