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
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.project.Project;
import com.atlassian.query.Query;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.desk.Desk;
import com.heed.jira.read.ChangeLogs;
import com.heed.jira.read.ContactReader;
import com.heed.jira.store.InstanceSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import com.heed.urgency.FieldChange;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UrgencyPastTest {
    private final ActiveObjects nothing = Fake.silent(ActiveObjects.class);
    private @Nullable ChangeHistoryManager histories;

    private static Priority priority(String name, long sequence) {
        return Fake.of(Priority.class)
                .with("getName", name)
                .with("getSequence", sequence)
                .make();
    }

    private static Issue issue(long id, Priority priority, @Nullable Long securityLevel) {
        return Fake.of(Issue.class)
                .with("getId", id)
                .with("getKey", "SUP-" + id)
                .with("getSummary", "Edited since")
                .with("getDescription", "As it stands")
                .with("getCreated", new Timestamp(id))
                .with("getResolutionDate", new Timestamp(id + 1_000))
                .with("getPriority", priority)
                .with("getReporter", null)
                .with("getIssueType", null)
                .with("getSecurityLevelId", securityLevel)
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
                .make();
        ContactReader contacts = new ContactReader(
                Fake.silent(CommentManager.class),
                Fake.of(JsonEntityPropertyManager.class).with("get", null).make(),
                fields,
                new Desk());
        Settings settings = new Settings(nothing) {
            @Override
            public InstanceSettings ofInstance() {
                return new InstanceSettings("heed", 0);
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
        return new UrgencyPast(new History(search), contacts, new ChangeLogs(known, settings))
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

    @Test
    void anIssueWithASecurityLevelIsNotRead() {
        assertThat(read(issue(1, priority("Low", 4), 10_000L), issue(2, priority("Low", 4), null))
                        .ended())
                .extracting(UrgencyPast.Ended::key)
                .containsExactly("SUP-2");
    }
}
