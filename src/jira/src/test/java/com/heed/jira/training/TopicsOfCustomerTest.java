package com.heed.jira.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.query.Query;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.desk.Desk;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.IssueSearch;
import com.heed.jira.read.Pictures;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Learning;
import com.heed.jira.store.Mode;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Transcripts;
import com.heed.topic.EarlierTopic;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicsOfCustomerTest {
    private final List<String> errors = new ArrayList<>();

    private static Issue issue(long id, @Nullable Long securityLevel, @Nullable ApplicationUser reporter) {
        return Fake.of(Issue.class)
                .with("getId", id)
                .with("getCreated", new Timestamp(id))
                .with("getReporter", reporter)
                .with(
                        "getProjectObject",
                        Fake.of(Project.class).with("getKey", "SUP").make())
                .with(
                        "getIssueType",
                        Fake.of(IssueType.class).with("getName", "Type " + id).make())
                .with("getSecurityLevelId", securityLevel)
                .make();
    }

    private List<EarlierTopic> before(Issue asked, boolean valid, @Nullable Learning learning) {
        SearchService search = Fake.of(SearchService.class)
                .with("parseQuery", new SearchService.ParseResult(valid ? Fake.silent(Query.class) : null))
                .with(
                        "search",
                        new SearchResults<>(
                                List.of(asked, issue(4, null, People.ANA), issue(3, 10_000L, People.ANA)), 3))
                .make();
        CustomFieldManager fields = Fake.silent(CustomFieldManager.class);
        TopicSources sources = new TopicSources(
                fields,
                new ContactReader(
                        Fake.silent(CommentManager.class),
                        Fake.silent(JsonEntityPropertyManager.class),
                        fields,
                        new Desk(),
                        Transcripts.NONE,
                        Pictures.NONE));
        ErrorLog log = new ErrorLog(Fake.silent(ActiveObjects.class)) {
            @Override
            public void add(String place, @Nullable Long issueId, Throwable failure) {
                errors.add(place + " " + issueId + " " + failure.getMessage());
            }
        };
        return new TopicsOfCustomer(
                        new IssueSearch(search),
                        Fake.of(UserManager.class)
                                .with("getUserByKey", People.MEI)
                                .make(),
                        sources,
                        log)
                .before(
                        asked,
                        new ProjectSettings(Mode.ACT, 0.6, Map.of(), Map.of(), "CNY", List.of(), learning, null));
    }

    private static Learning learning() {
        return new Learning(Learning.ISSUE_TYPE, 0.9, "mei", 0, 0);
    }

    @Test
    void theOtherIssuesOfTheReporterSayTheirTopicsUnlessTheyHaveASecurityLevel() {
        assertThat(before(issue(5, null, People.ANA), true, learning()))
                .containsExactly(new EarlierTopic("Type 4", Instant.ofEpochMilli(4), Instant.ofEpochMilli(4)));
        assertThat(errors).isEmpty();
    }

    @Test
    void aSearchThatFailsIsNotedAndSaysNothing() {
        assertThat(before(issue(5, null, People.ANA), false, learning())).isEmpty();
        assertThat(errors)
                .containsExactly("topic 5 Jira does not understand project = \"SUP\" AND reporter = \"ana\""
                        + " ORDER BY created DESC, key DESC");
    }

    @Test
    void whereNothingIsLearnedOrNobodyReportedNothingIsLookedFor() {
        assertThat(before(issue(5, null, People.ANA), true, null)).isEmpty();
        assertThat(before(issue(5, null, null), true, learning())).isEmpty();
    }
}
