package com.heed.jira.answers;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.read.ChangeLogs;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.Satisfaction;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.reply.Answer;
import com.heed.reply.Outcome;
import com.heed.reply.PastAnswers;
import com.heed.reply.PastContact;
import com.heed.urgency.FieldChange;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answers in one issue. Only a resolved issue without a security level has any, of a customer who may be learned from: what is open may still turn out to have been wrong. */
@Component
public class PastReader {
    private static final String RESOLUTION = "resolution";

    private final ContactReader contacts;
    private final CommentManager comments;
    private final ChangeLogs changes;
    private final LeftOutCustomers leftOut;
    private final Satisfaction satisfaction;
    private final CustomFieldManager fields;
    private final PastAnswers mining;
    private final Clock clock = Clock.systemUTC();

    PastReader(
            ContactReader contacts,
            CommentManager comments,
            ChangeLogs changes,
            LeftOutCustomers leftOut,
            Satisfaction satisfaction,
            CustomFieldManager fields,
            ProjectManager projects) {
        this.contacts = contacts;
        this.comments = comments;
        this.changes = changes;
        this.leftOut = leftOut;
        this.satisfaction = satisfaction;
        this.fields = fields;
        this.mining = new PastAnswers(key -> projects.getProjectByCurrentKey(key) != null);
    }

    /** Whether there is anything to be learned from an issue. */
    static boolean counts(Issue issue, LeftOutCustomers leftOut) {
        return issue.getResolution() != null && issue.getSecurityLevelId() == null && !leftOut.holdsReporterOf(issue);
    }

    /** What agents said in it that can be said again; where that is nothing, its request alone. */
    List<Answer> answers(Issue issue) {
        Optional<Read> read = read(issue);
        if (read.isEmpty()) {
            return List.of();
        }
        List<Answer> answers = read.get().answers;
        return answers.stream().anyMatch(answer -> answer.request() != null)
                ? answers
                : Stream.concat(answers.stream(), mining.requestAlone(read.get().contact, clock.instant()).stream())
                        .toList();
    }

    /**
     * An issue that can be learned from.
     *
     * @param contact of a customer who may be learned from, with how it ended
     * @param answers what agents said in it that can be said again
     */
    public record Read(PastContact contact, List<Answer> answers) {}

    /** Empty where there is nothing to be learned from an issue. */
    public Optional<Read> read(Issue issue) {
        if (!counts(issue, leftOut)) {
            return Optional.empty();
        }
        Timestamp resolved = issue.getResolutionDate();
        Outcome outcome = new Outcome(
                resolved == null ? clock.instant() : resolved.toInstant(), reopened(issue), satisfaction.of(issue));
        PastContact contact = new PastContact(contacts.read(issue), names(issue), outcome);
        return Optional.of(new Read(contact, mining.of(contact, clock.instant()).answers()));
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

    /** Of everybody who wrote in it, or whom a field of it names, as the participants of a request. */
    private Set<String> names(Issue issue) {
        Set<String> names = new HashSet<>();
        add(names, issue.getReporter());
        add(names, issue.getAssignee());
        for (CustomField field : fields.getCustomFieldObjects(issue)) {
            Object value = issue.getCustomFieldValue(field);
            for (Object one : value instanceof Collection<?> several ? several : Arrays.asList(value)) {
                if (one instanceof ApplicationUser person) {
                    add(names, person);
                }
            }
        }
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
