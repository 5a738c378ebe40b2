package com.heed.jira.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.query.Query;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.desk.Desk;
import com.heed.jira.read.ChangeLogs;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.IssueSearch;
import com.heed.jira.read.Pictures;
import com.heed.jira.store.Change;
import com.heed.jira.store.Changes;
import com.heed.jira.store.InstanceSettings;
import com.heed.jira.store.Mode;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import com.heed.jira.store.Transcripts;
import com.heed.urgency.FieldChange;
import com.heed.urgency.Urgency;
import com.heed.urgency.UrgencyCorrection;
import com.heed.urgency.UrgencyCorrection.Chosen;
import com.heed.urgency.UrgencyCorrection.TakenBack;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UrgencyPastTest {
    private final ActiveObjects nothing = Fake.silent(ActiveObjects.class);
    private @Nullable ChangeHistoryManager histories;
    private @Nullable Change written;
    private @Nullable String shown;

    private static Priority priority(String name, long sequence) {
        return Fake.of(Priority.class)
                .with("getName", name)
                .with("getSequence", sequence)
                .make();
    }

    private Issue issue(long id, Priority priority, @Nullable Long securityLevel) {
        return issue(id, priority, securityLevel, null);
    }

    private Issue issue(long id, Priority priority, @Nullable Long securityLevel, @Nullable ApplicationUser reporter) {
        return Fake.of(Issue.class)
                .with("getId", id)
                .with("getKey", "SUP-" + id)
                .with("getSummary", "Edited since")
                .with("getDescription", "As it stands")
                .with("getCreated", new Timestamp(id))
                .with("getResolutionDate", new Timestamp(id + 1_000))
                .with("getPriority", priority)
                .with("getReporter", reporter)
                .with("getIssueType", null)
                .with("getSecurityLevelId", securityLevel)
                .with(
                        "getCustomFieldValue",
                        shown == null
                                ? null
                                : Fake.of(Option.class).with("getValue", shown).make())
                .make();
    }

    private static ChangeHistory change(
            @Nullable String author, long at, String field, @Nullable String from, @Nullable String to) {
        Timestamp when = new Timestamp(at);
        return new ChangeHistory(
                1L, 1L, author, when, List.of(new ChangeItemBean("jira", field, null, from, null, to, when)));
    }

    private UrgencyPast.Read read(Issue... issues) {
        SearchService search = Fake.of(SearchService.class)
                .with("parseQuery", new SearchService.ParseResult(Fake.silent(Query.class)))
                .with("search", new SearchResults<>(List.of(issues), issues.length))
                .make();
        CustomFieldManager fields = Fake.of(CustomFieldManager.class)
                .with("getCustomFieldObjectsByName", List.of())
                .with("getCustomFieldObject", Fake.silent(CustomField.class))
                .make();
        Changes changes = new Changes(nothing) {
            @Override
            public List<Change> ofIssue(long issueId) {
                return written == null ? List.of() : List.of(written);
            }
        };
        ContactReader contacts = new ContactReader(
                Fake.silent(CommentManager.class),
                Fake.of(JsonEntityPropertyManager.class).with("get", null).make(),
                fields,
                new Desk(),
                Transcripts.NONE,
                Pictures.NONE);
        Settings settings = new Settings(nothing) {
            @Override
            public InstanceSettings ofInstance() {
                return new InstanceSettings("heed", 0);
            }

            @Override
            public ProjectSettings ofProject(long projectId) {
                return new ProjectSettings(
                        Mode.ACT,
                        0.6,
                        Map.of("urgency", "customfield_1"),
                        Map.of("urgency.low", "Low", "urgency.medium", "Medium", "urgency.high", "High"),
                        "CNY",
                        List.of(),
                        null,
                        null);
            }
        };
        Trainings trainings = new Trainings(nothing) {
            @Override
            public boolean ended(int id) {
                return false;
            }

            @Override
            public void step(int id, Training.Step step, int done, int total, String node) {}
        };
        Project project =
                Fake.of(Project.class).with("getId", 10L).with("getKey", "SUP").make();
        ChangeHistoryManager known = histories == null
                ? Fake.of(ChangeHistoryManager.class)
                        .with("getChangeHistories", List.of())
                        .make()
                : histories;
        return new UrgencyPast(
                        new History(new IssueSearch(search)),
                        contacts,
                        new ChangeLogs(known, settings),
                        new UrgencyCorrections(changes, fields),
                        settings,
                        People.leftOut(Set.of("mei")))
                .read(People.ANA, project, new TrainingProgress(trainings, 1, "node", () -> true));
    }

    @Test
    void aContactIsAsItCameInAndItsLogHoldsNoTextsAndNothingOfHeeds() {
        histories = issue -> List.of(
                change("ana", 5, "description", "x".repeat(256), "As it stands"),
                change("ana", 6, "summary", "As it came", "Edited since"),
                change("ana", 7, "priority", "Medium", "High"),
                change("heed", 8, "Heed urgency", null, "Escalated"),
                change(null, 9, "resolution", "Done", null));

        UrgencyPast.Ended ended =
                read(issue(1, priority("High", 2), null)).ended().get(0);

        assertThat(ended.opening().subject()).isEqualTo("As it came");
        assertThat(ended.opening().messages())
                .singleElement()
                .matches(m -> m.text().equals("x".repeat(256)));
        assertThat(ended.priority()).isEqualTo("High");
        assertThat(ended.resolved().toEpochMilli()).isEqualTo(1_001);
        assertThat(ended.reopened()).isNotNull();
        assertThat(ended.log().changes())
                .extracting(FieldChange::field)
                .containsExactly("summary", "priority", "resolution");
    }

    @Test
    void prioritiesStandInTheOrderOfTheirPlacesInJira() {
        assertThat(read(
                                issue(1, priority("Low", 4), null),
                                issue(2, priority("Highest", 1), null),
                                issue(3, priority("Medium", 3), null))
                        .priorities())
                .containsExactly("Highest", "Medium", "Low");
    }

    private @Nullable UrgencyCorrection correction(@Nullable String now, @Nullable Change heeds) {
        shown = now;
        written = heeds;
        return read(issue(1, priority("Medium", 3), null)).ended().get(0).correction();
    }

    private static Change wrote(@Nullable String before, String after, boolean undone) {
        return new Change(1, 1, "urgency", "customfield_1", before, after, Instant.EPOCH, undone);
    }

    @Test
    void whatAPersonPutsInTheFieldOrTakesBackThereIsACorrection() {
        assertThat(correction("Low", wrote(null, "High", false))).isEqualTo(new Chosen(Urgency.LOW));
        assertThat(correction("Low", null)).as("Heed was not sure").isEqualTo(new Chosen(Urgency.LOW));
        assertThat(correction("Low", wrote(null, "High", true)))
                .as("taken back, and another one chosen")
                .isEqualTo(new Chosen(Urgency.LOW));
        assertThat(correction(null, wrote(null, "High", true))).isEqualTo(new TakenBack(Urgency.HIGH));
        assertThat(correction("Medium", wrote("Medium", "High", true)))
                .as("Heed’s own value of before came back")
                .isEqualTo(new TakenBack(Urgency.HIGH));
        assertThat(correction("High", wrote(null, "High", false))).isNull();
        assertThat(correction(null, wrote(null, "High", false)))
                .as("emptied, which says nothing of the right level")
                .isNull();
        assertThat(correction("Someday", wrote(null, "High", false))).isNull();
        assertThat(correction(null, null)).isNull();
    }

    @Test
    void nothingIsLearnedFromIssuesOfAForgottenPerson() {
        assertThat(read(issue(1, priority("Low", 4), null, People.MEI), issue(2, priority("High", 2), null, People.ANA))
                        .ended())
                .extracting(UrgencyPast.Ended::key)
                .containsExactly("SUP-2");
    }

    @Test
    void anIssueWithASecurityLevelIsNotRead() {
        assertThat(read(issue(1, priority("Low", 4), 10_000L), issue(2, priority("Low", 4), null))
                        .ended())
                .extracting(UrgencyPast.Ended::key)
                .containsExactly("SUP-2");
    }
}
