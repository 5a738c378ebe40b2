package com.heed.jira.reply;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.heed.Message;
import com.heed.jira.read.ChangeLogs;
import com.heed.jira.read.ContactReader;
import com.heed.jira.store.InstantLog;
import com.heed.urgency.FieldChange;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What became of contacts that were answered without an agent. Counted from the issues as they are now. */
@Component
public class InstantUse {
    /** Most that are counted, the newest: each is an issue to be read. */
    public static final int MOST = 500;

    private final InstantLog log;
    private final IssueManager issues;
    private final ContactReader contacts;
    private final ChangeLogs changes;

    public InstantUse(InstantLog log, IssueManager issues, ContactReader contacts, ChangeLogs changes) {
        this.log = log;
        this.issues = issues;
        this.contacts = contacts;
        this.changes = changes;
    }

    /**
     * Contacts with an instant answer.
     *
     * @param sent      all of them that are still there
     * @param contained resolved now, and no agent wrote to the customer
     * @param reopened  whose resolution was taken back after the answer
     */
    public record Counts(int sent, int contained, int reopened) {}

    public Counts of(long projectId, Instant from, Instant to) {
        int sent = 0;
        int contained = 0;
        int reopened = 0;
        for (InstantLog.Sent one : log.ofProject(projectId, from, to, MOST)) {
            Issue issue = issues.getIssueObject(one.issueId());
            if (issue == null) {
                continue;
            }
            sent++;
            if (issue.getResolution() != null && answeredOnce(issue)) {
                contained++;
            }
            if (wasReopened(changes.of(issue).changes(), one.at())) {
                reopened++;
            }
        }
        return new Counts(sent, contained, reopened);
    }

    /** The instant answer itself is the one message of an agent. */
    private boolean answeredOnce(Issue issue) {
        List<Message> messages = contacts.read(issue).messages();
        return messages.stream().filter(message -> !message.fromCustomer()).count() <= 1;
    }

    static boolean wasReopened(List<FieldChange> changes, Instant since) {
        return changes.stream()
                .anyMatch(change -> change.field().equalsIgnoreCase("resolution")
                        && !change.at().isBefore(since)
                        && !change.from().isEmpty()
                        && change.to().isEmpty());
    }
}
