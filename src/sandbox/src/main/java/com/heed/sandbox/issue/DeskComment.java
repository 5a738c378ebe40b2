package com.heed.sandbox.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.sandbox.people.Person;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * A comment.
 *
 * @param author   null where an export names nobody
 * @param internal whether customers do not see it
 */
public record DeskComment(
        long id, Issue issue, @Nullable Person author, String body, boolean internal, Instant created, Instant updated)
        implements Comment {
    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getBody() {
        return body;
    }

    @Override
    public Date getCreated() {
        return Date.from(created);
    }

    @Override
    public Date getUpdated() {
        return Date.from(updated);
    }

    @Override
    @SuppressWarnings("NullAway") // Jira's contract: null for a comment without restriction
    public String getGroupLevel() {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway") // Jira's contract: null for a comment without restriction
    public Long getRoleLevelId() {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway") // Jira's contract: null for nobody
    public ApplicationUser getAuthorApplicationUser() {
        return author;
    }

    @Override
    public Issue getIssue() {
        return issue;
    }
}
