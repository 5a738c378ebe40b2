package com.heed.sandbox.issue;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.heed.sandbox.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** People comment on issues and change them; everybody who listens is told. */
public final class Conversation {
    private final Issues issues;
    private final Comments comments;
    private final Attachments attachments;
    private final EventPublisher events;

    public Conversation(Issues issues, Comments comments, Attachments attachments, EventPublisher events) {
        this.issues = issues;
        this.comments = comments;
        this.attachments = attachments;
        this.events = events;
    }

    /**
     * Adds a comment.
     *
     * @param internal whether customers do not see it
     * @throws IllegalArgumentException if the body is blank or too long
     */
    public DeskComment comment(DeskIssue issue, Person author, String body, boolean internal) {
        return comment(issue, author, body, internal, List.of());
    }

    /**
     * Adds a comment with files.
     *
     * @param body     where it is blank, the files are named in it as Service Management does
     * @param internal whether customers see neither the comment nor its files
     * @throws IllegalArgumentException if there is neither a text nor a file, or the text is too long
     */
    public DeskComment comment(
            DeskIssue issue, Person author, String text, boolean internal, List<NewAttachment> files) {
        String body = text.isBlank() ? named(files) : text;
        Instant now = Issues.now();
        attachments.add(issue.getId(), author.key(), files, internal, now);
        long id = comments.add(issue.getId(), author.key(), body, internal, now);
        issues.touch(issue.getId(), now);
        DeskIssue read = issues.byId(issue.getId()).orElseThrow();
        DeskComment comment = new DeskComment(id, read, author, body, internal, now, now);
        events.publish(new IssueEvent(read, author, comment, EventType.ISSUE_COMMENTED_ID));
        return comment;
    }

    private static String named(List<NewAttachment> files) {
        return files.stream().map(file -> "!" + file.name() + "|thumbnail!").collect(Collectors.joining("\n"));
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
