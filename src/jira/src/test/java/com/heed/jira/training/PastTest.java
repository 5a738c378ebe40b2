package com.heed.jira.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.query.Query;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.desk.Desk;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.IssueSearch;
import com.heed.jira.read.Pictures;
import com.heed.jira.store.Changes;
import com.heed.jira.store.FeedbackLog;
import com.heed.jira.store.Mode;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Topic;
import com.heed.jira.store.Topics;
import com.heed.jira.store.Trainings;
import com.heed.jira.store.Transcripts;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastTest {
    private final ActiveObjects nothing = Fake.silent(ActiveObjects.class);
    private List<Topic> made = List.of();
    private String source = "requesttype";
    private Issue[] open = {};
    private final Set<String> forgotten = new HashSet<>();
    private int pages;

    private static Issue issue(long id, String summary, @Nullable Long securityLevel) {
        return issue(id, summary, securityLevel, null);
    }

    private static Issue issue(
            long id, String summary, @Nullable Long securityLevel, @Nullable ApplicationUser reporter) {
        return Fake.of(Issue.class)
                .with("getId", id)
                .with("getKey", "SUP-" + id)
                .with("getSummary", summary)
                .with("getDescription", null)
                .with("getCreated", new Timestamp(id))
                .with("getReporter", reporter)
                .with("getIssueType", null)
                .with("getSecurityLevelId", securityLevel)
                .make();
    }

    private static SearchResults<Issue> page(Issue... issues) {
        return new SearchResults<>(List.of(issues), issues.length);
    }

    private List<Past.Told> past(Issue... issues) {
        SearchService search = Fake.of(SearchService.class)
                .with("parseQuery", new SearchService.ParseResult(Fake.silent(Query.class)))
                // A page of resolved issues, then one of open ones, if they are asked for.
                .answering("search", args -> pages++ == 0 ? page(issues) : page(open))
                .make();
        CustomFieldManager fields = Fake.of(CustomFieldManager.class)
                .with("getCustomFieldObjectsByName", List.of())
                .make();
        ContactReader contacts = new ContactReader(
                Fake.silent(CommentManager.class),
                Fake.of(JsonEntityPropertyManager.class).with("get", null).make(),
                fields,
                new Desk(),
                Transcripts.NONE,
                Pictures.NONE);
        FeedbackLog feedback = new FeedbackLog(nothing) {
            @Override
            public Map<Long, Said> said(String field) {
                return Map.of(3L, new Said(1, false, "Corrected", Instant.EPOCH));
            }
        };
        TopicSources sources = new TopicSources(fields, contacts) {
            @Override
            @Nullable
            public String topic(Issue issue, String source) {
                return issue.getId() == 4 ? null : "Field";
            }
        };
        Topics topics = new Topics(nothing) {
            @Override
            public List<Topic> accepted(long projectId) {
                return made;
            }
        };
        Settings settings = new Settings(nothing) {
            @Override
            public ProjectSettings ofProject(long projectId) {
                return new ProjectSettings(Mode.ACT, 0.6, Map.of(), Map.of(), "CNY", List.of(), null, null);
            }
        };
        Trainings trainings = new Trainings(nothing) {
            @Override
            public boolean ended(int id) {
                return false;
            }

            @Override
            public void step(int id, com.heed.jira.store.Training.Step step, int done, int total, String node) {}
        };
        Project project =
                Fake.of(Project.class).with("getId", 10L).with("getKey", "SUP").make();
        return new Past(
                        new History(new IssueSearch(search)),
                        sources,
                        contacts,
                        new Corrections(feedback, new Predictions(nothing), new Changes(nothing), fields),
                        new AcceptedTopics(topics),
                        settings,
                        People.leftOut(forgotten))
                .read(People.ANA, project, source, new TrainingProgress(trainings, 1, "node", () -> true));
    }

    @Test
    void whatSomebodySaidCountsBeforeTheFieldAndWhatHasNoTopicOrWordsIsLeftOut() {
        List<Past.Told> told = past(
                issue(1, "Where is my parcel", null),
                issue(3, "Please refund me", null),
                issue(4, "No topic here", null),
                issue(5, "\u041F\u0440\u0438\u0432\u0435\u0442", null),
                issue(1, "Where is my parcel", null));

        assertThat(told)
                .extracting(each -> each.key() + " " + each.topic() + " " + each.weight())
                .containsExactly("SUP-1 Field 1.0", "SUP-3 Corrected 3.0");
    }

    /** The request type is known with the issue: newest first, as they are read, each knows of the older ones. */
    @Test
    void whatTheCustomerAskedForBeforeIsAFact() {
        List<Past.Told> told = past(
                issue(5, "Where is my lamp", null, People.ANA),
                issue(3, "Please refund me", null, People.MEI),
                issue(2, "Where is my parcel", null, People.ANA),
                issue(1, "Where is my chair", 10_000L, People.MEI));

        assertThat(told.get(0).facts())
                .contains("asked before=day", "last topic=Field")
                .noneMatch(fact -> fact.contains("topic before"));
        assertThat(told.get(1).facts()).contains("asked before=no");
        assertThat(told.get(2).facts()).contains("asked before=no");
    }

    private static Topic topic(int id, String name, Long... members) {
        return new Topic(id, 10, name, "en", List.of(), List.of(), List.of(members), "admin", Instant.EPOCH);
    }

    /** 1 is picked from a list by its customer, 3 is corrected, 4 has no topic, 7 is open and an example, 8 is open. */
    @Test
    void theIssuesOfAPatternTeachTheTopicAnAdministratorMadeOfItUnlessAPersonSaidOtherwise() {
        made = List.of(topic(1, "Old name", 1L), topic(2, "Parcels", 1L, 3L, 4L, 7L));
        open = new Issue[] {issue(7, "My parcel is late", null), issue(8, "A lamp", null)};

        assertThat(past(
                        issue(1, "Where is my parcel", null),
                        issue(2, "Where is my lamp", null),
                        issue(3, "Please refund me", null),
                        issue(4, "No parcel yet", null)))
                .extracting(each -> each.key() + " " + each.topic() + " " + each.weight())
                .containsExactly(
                        "SUP-1 Parcels 1.0",
                        "SUP-2 Field 1.0",
                        "SUP-3 Corrected 3.0",
                        "SUP-4 Parcels 1.0",
                        "SUP-7 Parcels 1.0");
        assertThat(pages).isEqualTo(2);
    }

    @Test
    void whatAnAgentChoseInAFieldCountsBeforeTheTopicOfAPattern() {
        made = List.of(topic(2, "Parcels", 1L, 4L));
        source = "customfield_1";

        assertThat(past(issue(1, "Where is my parcel", null), issue(4, "No parcel yet", null)))
                .extracting(each -> each.key() + " " + each.topic())
                .containsExactly("SUP-1 Field", "SUP-4 Parcels");
    }

    @Test
    void nothingIsLearnedFromIssuesOfAForgottenPersonNotEvenWhatTheyAskedBefore() {
        made = List.of(topic(2, "Parcels", 1L, 7L));
        open = new Issue[] {issue(7, "My parcel is late", null, People.MEI)};
        forgotten.add(People.MEI.getKey());

        assertThat(past(
                        issue(2, "Where is my lamp", null, People.ANA),
                        issue(1, "Where is my parcel", null, People.MEI)))
                .extracting(Past.Told::key)
                .containsExactly("SUP-2");

        forgotten.clear();
        pages = 0;
        assertThat(past(
                        issue(2, "Where is my lamp", null, People.ANA),
                        issue(1, "Where is my parcel", null, People.MEI)))
                .extracting(Past.Told::key)
                .containsExactly("SUP-2", "SUP-1", "SUP-7");
    }

    @Test
    void anIssueWithASecurityLevelIsNotReadBecauseTheReportQuotes() {
        assertThat(past(issue(1, "Where is my parcel", 10_000L), issue(2, "Where is my lamp", null)))
                .extracting(Past.Told::key)
                .containsExactly("SUP-2");
    }
}
