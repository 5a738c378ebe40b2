package com.heed.jira.answers;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.read.ChangeLogs;
import com.heed.jira.read.ContactReader;
import com.heed.reply.Answer;
import com.heed.reply.Outcome;
import com.heed.reply.PastAnswers;
import com.heed.reply.PastContact;
import com.heed.urgency.FieldChange;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answers in one issue. Only a resolved issue without a security level has any: what is open may still turn out to have been wrong. */
@Component
class PastReader {
    private static final String RESOLUTION = "resolution";

    private final ContactReader contacts;
    private final CommentManager comments;
    private final ChangeLogs changes;
    private final PastAnswers mining = new PastAnswers();
    private final Clock clock = Clock.systemUTC();

    PastReader(ContactReader contacts, CommentManager comments, ChangeLogs changes) {
        this.contacts = contacts;
        this.comments = comments;
        this.changes = changes;
    }

    /** Whether there is anything to be learned from an issue. */
    static boolean counts(Issue issue) {
        return issue.getResolution() != null && issue.getSecurityLevelId() == null;
    }

    List<Answer> answers(Issue issue) {
        if (!counts(issue)) {
            return List.of();
        }
        Timestamp resolved = issue.getResolutionDate();
        Outcome outcome = new Outcome(
                resolved == null ? clock.instant() : resolved.toInstant(), reopened(issue), OptionalDouble.empty());
        return mining.of(new PastContact(contacts.read(issue), names(issue), outcome), clock.instant())
                .answers();
    }

    private boolean reopened(Issue issue) {
        for (FieldChange change : changes.of(issue).changes()) {
            if (change.field().equalsIgnoreCase(RESOLUTION)
                    && !change.from().isBlank()
                    && change.to().isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Of everybody who wrote in it. */
    private Set<String> names(Issue issue) {
        Set<String> names = new HashSet<>();
        add(names, issue.getReporter());
        add(names, issue.getAssignee());
        for (Comment comment : comments.getComments(issue)) {
            add(names, comment.getAuthorApplicationUser());
        }
        return names;
    }

    private static void add(Set<String> names, @Nullable ApplicationUser person) {
        if (person != null && person.getDisplayName() != null) {
            names.add(person.getDisplayName());
        }
    }
}
