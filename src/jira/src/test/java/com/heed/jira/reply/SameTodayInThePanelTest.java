package com.heed.jira.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.heed.jira.Bundle;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.access.Access;
import com.heed.jira.canned.ApprovedAnswers;
import com.heed.jira.canned.CannedAnswers;
import com.heed.jira.canned.Filling;
import com.heed.jira.desk.Desk;
import com.heed.jira.store.AnswerReviews;
import com.heed.jira.store.Articles;
import com.heed.jira.store.CannedLog;
import com.heed.jira.store.PreparedReplies;
import com.heed.jira.store.ReplyEvent;
import com.heed.jira.store.ReplyEvents;
import com.heed.jira.store.ReplySettingsLog;
import com.heed.jira.store.SameReports;
import com.heed.jira.store.StoredReplies;
import com.heed.jira.store.Suggestions;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Issues 2 and 3 ask the same as 1; 9 is gone, 8 is of another project. */
final class SameTodayInThePanelTest {
    private static final ActiveObjects NONE = Fake.silent(ActiveObjects.class);

    private final Set<Long> hidden = new HashSet<>();

    private static @Nullable Issue issue(long id) {
        return id == 9
                ? null
                : Fake.of(MutableIssue.class)
                        .with("getId", id)
                        .with("getProjectId", id == 8 ? 11L : 10L)
                        .make();
    }

    private int today() {
        Access access = new Access(
                Fake.of(JiraAuthenticationContext.class)
                        .with("getLoggedInUser", People.ANA)
                        .make(),
                Fake.of(PermissionManager.class)
                        .answering("hasPermission", args -> !hidden.contains(((Issue) args[1]).getId()))
                        .make(),
                Fake.silent(GlobalPermissionManager.class),
                Fake.of(IssueManager.class)
                        .answering("getIssueObject", args -> issue((Long) args[0]))
                        .make(),
                Fake.silent(ProjectManager.class),
                new Desk());
        Suggestions suggestions = new Suggestions(NONE) {
            @Override
            public Optional<StoredReplies> newest(long issueId) {
                return Optional.of(new StoredReplies(
                        1, issueId, 10, Instant.EPOCH, new PreparedReplies("en", "vectors", List.of())));
            }
        };
        ReplyEvents events = new ReplyEvents(NONE) {
            @Override
            public List<ReplyEvent> ofIssue(long issueId) {
                return List.of();
            }
        };
        SameReports same = new SameReports(NONE) {
            @Override
            public Set<Long> of(long issueId) {
                return Set.of(2L, 3L, 8L, 9L);
            }
        };
        return new ReplyViews(
                        suggestions,
                        events,
                        access,
                        new CannedAnswers(new CannedLog(NONE)),
                        new Articles(NONE),
                        new LateSlots(filling(), Bundle.resolver()),
                        same,
                        new ApprovedAnswers(new AnswerReviews(NONE), new ReplySettingsLog(NONE)))
                .of(java.util.Objects.requireNonNull(issue(1)))
                .orElseThrow()
                .today();
    }

    @SuppressWarnings("NullAway") // nothing is filled here
    static Filling filling() {
        return null;
    }

    @Test
    void onlyWhatOneMayBrowseNowIsCounted() {
        assertThat(today()).isEqualTo(2);
        hidden.add(3L);
        assertThat(today()).isEqualTo(1);
        hidden.add(2L);
        assertThat(today()).isZero();
    }
}
