package com.heed.sandbox.issue;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.json.JSONObject;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Comments for the app. Checks no permission, as Jira does not, and knows no levels. */
record CommentKeeper(Issues issues, Comments comments, EventPublisher events) implements CommentManager {
    @Override
    public List<Comment> getComments(Issue issue) {
        return List.copyOf(comments.of(HostIssues.own(issue)));
    }

    @Override
    public Comment create(
            Issue issue,
            @Nullable ApplicationUser author,
            String body,
            @Nullable String groupLevel,
            @Nullable Long roleLevelId,
            Date created,
            Map<String, JSONObject> commentProperties,
            boolean dispatchEvent) {
        if (groupLevel != null || roleLevelId != null) {
            throw new IllegalArgumentException("comments of this host have no group or role level");
        }
        DeskIssue own = HostIssues.own(issue);
        long id = comments.add(
                own.getId(), author == null ? null : author.getKey(), body, created.toInstant(), commentProperties);
        issues.touch(own.getId(), Issues.now());
        DeskIssue now = issues.byId(own.getId()).orElseThrow();
        DeskComment comment = comments.of(now).stream()
                .filter(each -> each.getId() == id)
                .findFirst()
                .orElseThrow();
        if (dispatchEvent) {
            events.publish(event(now, author, comment));
        }
        return comment;
    }

    @SuppressWarnings("NullAway") // a visitor's comment has no author
    private static IssueEvent event(DeskIssue issue, @Nullable ApplicationUser author, DeskComment comment) {
        return new IssueEvent(issue, author, comment, EventType.ISSUE_COMMENTED_ID);
    }
}
