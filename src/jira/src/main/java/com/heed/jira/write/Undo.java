package com.heed.jira.write;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.store.Change;
import com.heed.jira.store.Changes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a machine write back: the field gets its former value, in the history of the person who asked. */
@Component
public class Undo {
    private final IssueManager issues;
    private final Changes changes;
    private final FieldValue values;

    public Undo(IssueManager issues, Changes changes, FieldValue values) {
        this.issues = issues;
        this.changes = changes;
        this.values = values;
    }

    /** The endings of taking a change back. */
    public sealed interface Outcome {
        /** The field has its former value again. */
        record Done(Change change) implements Outcome {}

        /** This issue has no such change. */
        record NoSuchChange() implements Outcome {}

        /** Somebody took it back before. */
        record UndoneBefore() implements Outcome {}

        /** Somebody has changed the field since; nothing was touched. */
        record ChangedSince(
                @Nullable String written, @Nullable String now) implements Outcome {}
    }

    /** @param person has been checked to be allowed to change the issue */
    public Outcome undo(long issueId, int changeId, ApplicationUser person) {
        Optional<Change> found = changes.ofIssue(issueId).stream()
                .filter(change -> change.id() == changeId)
                .findFirst();
        if (found.isEmpty()) {
            return new Outcome.NoSuchChange();
        }
        Change change = found.get();
        if (change.undone()) {
            return new Outcome.UndoneBefore();
        }
        MutableIssue issue = issues.getIssueObject(issueId);
        if (issue == null || !values.isThere(change.fieldId())) {
            return new Outcome.NoSuchChange();
        }
        String now = values.shown(issue, change.fieldId());
        if (!Objects.equals(now, change.after())) {
            return new Outcome.ChangedSince(change.after(), now);
        }
        // A former value that Jira no longer has leaves the field empty, if it may be.
        if (!values.put(issue, change.fieldId(), change.before()) && !values.put(issue, change.fieldId(), null)) {
            return new Outcome.NoSuchChange();
        }
        // The claim comes before the write: of two people who press the button at once, one writes.
        if (!changes.markUndone(changeId, person.getKey())) {
            return new Outcome.UndoneBefore();
        }
        issues.updateIssue(
                person,
                issue,
                UpdateIssueRequest.builder()
                        .eventDispatchOption(EventDispatchOption.ISSUE_UPDATED)
                        .sendMail(false)
                        .build());
        return new Outcome.Done(change);
    }
}
