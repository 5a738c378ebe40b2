package com.heed.sandbox.issue;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.heed.sandbox.people.Person;
import java.time.Instant;

/** People comment on issues and change them; everybody who listens is told. */
public final class Conversation {
    private final Issues issues;
    private final Comments comments;
    private final EventPublisher events;

    public Conversation(Issues issues, Comments comments, EventPublisher events) {
        this.issues = issues;
        this.comments = comments;
        this.events = events;
    }

    /**
     * Adds a comment.
     *
     * @param internal whether customers do not see it
     * @throws IllegalArgumentException if the body is blank or too long
     */
    public DeskComment comment(DeskIssue issue, Person author, String body, boolean internal) {
        Instant now = Issues.now();
        long id = comments.add(issue.getId(), author.key(), body, internal, now);
        issues.touch(issue.getId(), now);
        DeskIssue read = issues.byId(issue.getId()).orElseThrow();
        DeskComment comment = new DeskComment(id, read, author, body, internal, now, now);
        events.publish(new IssueEvent(read, author, comment, EventType.ISSUE_COMMENTED_ID));
        return comment;
    }

    /** Stores the waiting changes of an issue; the event goes out if something changed. */
    @SuppressWarnings("NullAway") // an update has no comment
    public void update(DeskIssue issue, Person author) {
        if (!issues.update(issue, author.key()).isEmpty()) {
            events.publish(
                    new IssueEvent(issues.byId(issue.getId()).orElseThrow(), author, null, EventType.ISSUE_UPDATED_ID));
        }
    }
}
