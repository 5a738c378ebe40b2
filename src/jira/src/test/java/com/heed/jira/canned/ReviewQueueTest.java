package com.heed.jira.canned;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.heed.Language;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.access.Access;
import com.heed.jira.desk.Desk;
import com.heed.jira.store.AnswerReviews;
import com.heed.jira.store.ReplySettings;
import com.heed.jira.store.ReplySettingsLog;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Issue 1 may be browsed, issue 2 may not. */
final class ReviewQueueTest {
    private final Map<String, Boolean> decided = new HashMap<>();
    private boolean reviewed;

    private static final ActiveObjects NONE = Fake.silent(ActiveObjects.class);

    private final AnswerReviews reviews = new AnswerReviews(NONE) {
        @Override
        public Map<String, Boolean> ofProject(long projectId) {
            return decided;
        }
    };

    private static Answer past(String issue) {
        return new Answer(
                "past:" + issue, new Origin.Past(issue, "7"), Language.ENGLISH, "We sent it.", null, Instant.EPOCH, 1);
    }

    private ReviewQueue queue() {
        Access access = new Access(
                Fake.of(JiraAuthenticationContext.class)
                        .with("getLoggedInUser", People.ANA)
                        .make(),
                Fake.of(PermissionManager.class)
                        .answering("hasPermission", args -> args[1] instanceof Issue issue && issue.getId() == 1L)
                        .make(),
                Fake.silent(GlobalPermissionManager.class),
                Fake.of(IssueManager.class)
                        .answering("getIssueObject", args -> issue((Long) args[0]))
                        .make(),
                Fake.silent(ProjectManager.class),
                new Desk());
        return new ReviewQueue(reviews, access);
    }

    private static Object issue(Long id) {
        return Fake.of(com.atlassian.jira.issue.MutableIssue.class)
                .with("getId", id)
                .make();
    }

    private static final Project SHOP =
            Fake.of(Project.class).with("getId", 10L).make();

    @Test
    void nothingWaitsWhileNobodyMinesReplies() {
        assertThat(queue().waiting(SHOP, 50)).isEmpty();
    }

    @Test
    void nobodyReviewsWhatTheyMayNotReadAndNothingTwice() {
        ReviewQueue queue = queue();
        queue.readFrom((project, most) -> List.of(past("1"), past("2"), past("x")));
        assertThat(queue.waiting(SHOP, 50)).containsExactly(past("1"));
        decided.put("past:1", false);
        assertThat(queue.waiting(SHOP, 50)).isEmpty();
    }

    @Test
    void withoutAReviewAllAreShownButThoseThatWereDeclined() {
        ApprovedAnswers approved = new ApprovedAnswers(reviews, new ReplySettingsLog(NONE) {
            @Override
            public ReplySettings ofProject(long projectId) {
                return new ReplySettings(reviewed);
            }
        });
        decided.putAll(Map.of("past:1", true, "past:2", false));
        for (boolean on : List.of(true, false)) {
            reviewed = on;
            assertThat(approved.isApproved(10, "past:1")).isTrue();
            assertThat(approved.isApproved(10, "past:2")).isFalse();
            assertThat(approved.isApproved(10, "past:3")).isEqualTo(!on);
        }
    }
}
