package com.heed.jira.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.project.Project;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.desk.Desk;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.Pictures;
import com.heed.jira.store.PredictionRow;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.SettingRow;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Transcripts;
import com.heed.jira.store.WatchSettings;
import com.heed.jira.work.AnalyserHolder;
import java.lang.reflect.Array;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which issues of a project are read, and what is known of them. No text is among them, so that no model is loaded. */
final class ContactsOfProjectTest {
    private static final Instant NOW = Instant.parse("2026-11-18T15:00:00Z");
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final WatchSettings WITH_PRODUCT =
            new WatchSettings(true, false, null, true, List.of("Product", "No such field"), List.of());

    private final Map<Long, MutableIssue> issues = new HashMap<>();
    private final CustomField product =
            Fake.of(CustomField.class).with("getId", "customfield_1").make();

    private void issue(long id, Instant created, String reporter, @Nullable Long securityLevel) {
        issues.put(
                id,
                Fake.of(MutableIssue.class)
                        .with("getId", id)
                        .with("getSummary", "")
                        .with("getDescription", "")
                        .with("getReporter", People.user(reporter))
                        .with("getReporterId", reporter)
                        .with("getCreated", Timestamp.from(created))
                        .with("getProjectObject", Fake.silent(Project.class))
                        .with("getSecurityLevelId", securityLevel)
                        .with("getResolution", null)
                        .with(
                                "getPriority",
                                Fake.of(Priority.class).with("getName", "High").make())
                        .with(
                                "getIssueType",
                                Fake.of(IssueType.class)
                                        .with("getName", "Complaint")
                                        .make())
                        .answering("getCustomFieldValue", args -> args[0] == product ? " Tea pot " : null)
                        .make());
    }

    /** Heed's user is {@code heed}; issue 1 was read as very negative, and surely so. */
    private static ActiveObjects tables() {
        SettingRow setting = Fake.of(SettingRow.class)
                .with("getBody", "{\"userKey\":\"heed\",\"waitMillis\":0}")
                .make();
        PredictionRow prediction = Fake.of(PredictionRow.class)
                .with("getID", 1)
                .with("getIssueId", 1L)
                .with("getMadeAt", YESTERDAY.toEpochMilli())
                .with(
                        "getBody",
                        "{\"model\":14,\"basis\":\"encoder\",\"language\":\"en\",\"outcome\":\"sure\",\"threshold\":0.6,\"sentiment\":"
                                + "{\"mood\":\"verynegative\",\"score\":-0.9,\"probability\":0.9,\"trend\":\"steady\",\"scores\":[],\"words\":[],\"emotions\":{}}}")
                .make();
        return Fake.of(ActiveObjects.class)
                .answering("find", args -> {
                    Object row = args[0] == SettingRow.class ? setting : prediction;
                    Object rows = Array.newInstance((Class<?>) args[0], 1);
                    Array.set(rows, 0, row);
                    return rows;
                })
                .make();
    }

    private ContactsOfProject source() {
        ActiveObjects ao = tables();
        CustomFieldManager fields = Fake.of(CustomFieldManager.class)
                .answering(
                        "getCustomFieldObjectsByName", args -> args[0].equals("Product") ? List.of(product) : List.of())
                .make();
        return new ContactsOfProject(
                Fake.of(IssueManager.class)
                        .with("getIssueIdsForProject", List.copyOf(issues.keySet()))
                        .answering("getIssueObject", args -> issues.get((Long) args[0]))
                        .make(),
                new ContactReader(
                        Fake.of(CommentManager.class)
                                .with("getComments", List.of())
                                .make(),
                        Fake.of(JsonEntityPropertyManager.class)
                                .with("get", null)
                                .make(),
                        fields,
                        new Desk(),
                        Transcripts.NONE,
                        Pictures.NONE),
                new AnalyserHolder(),
                new Predictions(ao),
                fields,
                new Settings(ao),
                People.leftOut(Set.of("ana")));
    }

    private ContactsOfProject.Read read() {
        return source().read(1, WITH_PRODUCT, NOW, () -> false, read -> {});
    }

    @Test
    void readsTheNewestFirstWithoutOldOnesSecuredOnesAndThoseHeedMade() {
        issue(1, YESTERDAY, "mei", null);
        issue(2, NOW.minus(Duration.ofDays(91)), "mei", null);
        issue(3, YESTERDAY, "mei", 10_000L);
        issue(4, YESTERDAY, "heed", null);
        issue(5, YESTERDAY, "mei", null);

        ContactsOfProject.Read read = read();

        assertThat(read.known()).extracting(Known::issueId).containsExactly(5L, 1L);
        assertThat(read.secured()).isEqualTo(1);
    }

    @Test
    void whoWasForgottenOrOptedOutHasNoPartInPatterns() {
        issue(1, YESTERDAY, "mei", null);
        issue(2, YESTERDAY, "ana", null);

        assertThat(read().known()).extracting(Known::issueId).containsExactly(1L);
    }

    @Test
    void knowsFieldsNamedByTheAdministratorAndTheMoodInThreeSteps() {
        issue(1, YESTERDAY, "mei", null);

        Known known = read().known().getFirst();

        assertThat(known.things())
                .containsEntry("type", "Complaint")
                .containsEntry("priority", "High")
                .containsEntry("field:Product", "Tea pot")
                .containsEntry("mood", "negative")
                .containsEntry("language", "en")
                .doesNotContainKeys("resolution", "channel", "field:No such field");
        assertThat(known.opening()).isNull();
    }

    @Test
    void stopsWhenItIsToldTo() {
        for (long id = 1; id <= 10; id++) {
            issue(id, YESTERDAY, "mei", null);
        }
        int[] told = new int[1];

        ContactsOfProject.Read read =
                source().read(1, WITH_PRODUCT, NOW, () -> told[0] >= 3, progress -> told[0] = progress);

        assertThat(read.known()).hasSize(3);
    }
}
