package com.heed.jira.intake;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.heed.jira.HostComponents;
import com.heed.jira.intake.HandedContact.Line;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.ChannelSource;
import com.heed.jira.store.HandedContacts;
import com.heed.jira.store.HandedContacts.Handed;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.work.ReadRequests;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes one issue of a contact that another system hands in, and adds what was said since when it is handed in again. What is sent twice changes
 * nothing; of two nodes that are sent the same at once one makes the issue; what broke off half made is finished by the next request. Everything
 * is done as the person asking, with their permissions.
 */
@Component
public class Intake {
    /** Lock names stay in the host's table for ever: contacts share a few. */
    private static final int LOCKS = 64;

    private static final String LOCK = "com.heed.jira.intake.";
    private static final long WAIT_SECONDS = 20;

    private final HandedContacts handed;
    private final HandedMessages messages;
    private final HalfMade halfMade;
    private final Customers customers;
    private final ChannelMark mark;
    private final Settings settings;
    private final IssueManager issues;
    private final PermissionManager permissions;
    private final HostComponents host;
    private final ReadRequests requests;
    private final ClusterLockService locks;

    public Intake(
            HandedContacts handed,
            HandedMessages messages,
            HalfMade halfMade,
            Customers customers,
            ChannelMark mark,
            Settings settings,
            IssueManager issues,
            PermissionManager permissions,
            HostComponents host,
            ReadRequests requests,
            ClusterLockService locks) {
        this.handed = handed;
        this.messages = messages;
        this.halfMade = halfMade;
        this.customers = customers;
        this.mark = mark;
        this.settings = settings;
        this.issues = issues;
        this.permissions = permissions;
        this.host = host;
        this.requests = requests;
        this.locks = locks;
    }

    /** What became of a contact. */
    public sealed interface Outcome {
        /**
         * It has its issue.
         *
         * @param created       by this request
         * @param added         messages that were not there before, the description among them
         * @param customerFound whether the customer has an account in Jira
         */
        record Taken(String issue, boolean created, int added, boolean customerFound) implements Outcome {}

        /** A field breaks a rule of the project; nothing was made. */
        record Wrong(FieldProblem problem) implements Outcome {}

        /** The person may not; nothing was made. */
        record NotAllowed() implements Outcome {}

        /** Its issue was deleted. */
        record Gone() implements Outcome {}

        /** Another request has the same contact in its hands. */
        record Busy() implements Outcome {}
    }

    /** A refusal on the way; nothing was made before it. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Outcome outcome;

        Refused(Outcome outcome) {
            super(outcome.toString());
            this.outcome = outcome;
        }
    }

    public Outcome take(ApplicationUser person, Project project, HandedContact contact) {
        ProjectSettings own = settings.ofProject(project.getId());
        if (own.channels().stream().noneMatch(channel -> channel.slug().equals(contact.channel()))) {
            return wrong("channel", "error.rule.channel", contact.channel());
        }
        String ref = HandedContacts.ref(project.getId(), contact.externalId());
        ClusterLock lock = locks.getLockForName(LOCK + Math.floorMod(ref.hashCode(), LOCKS));
        try {
            if (!lock.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return new Outcome.Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Busy();
        }
        try {
            return takeLocked(person, project, own, ref, contact);
        } catch (Refused refused) {
            return refused.outcome;
        } finally {
            lock.unlock();
        }
    }

    private Outcome takeLocked(
            ApplicationUser person, Project project, ProjectSettings own, String ref, HandedContact contact)
            throws Refused {
        Optional<ApplicationUser> customer = customers.find(contact.customer());
        @Nullable Handed known = handed.known(ref).orElse(null);
        @Nullable Long issueId = known == null ? null : known.issueId();
        ApplicationUser reporter = customer.orElse(person);
        if (issueId != null) {
            MutableIssue issue = there(issueId, person);
            int added = messages.addMissing(issue, contact.messages(), reporter, person);
            return new Outcome.Taken(issue.getKey(), false, added, customer.isPresent());
        }
        Line opening = contact.opening().orElseThrow(() -> new Refused(wrong("messages", "error.rule.opening")));
        MutableIssue issue = made(person, project, reporter, ref, known, contact, opening);
        mark.put(issue, ChannelSource.of(contact.channel(), own.sources()), person);
        messages.describes(issue, opening);
        handed.made(ref, issue.getId());
        int added = messages.addMissing(issue, contact.messages(), reporter, person);
        // The event of its making may have been worked off before the channel was on it.
        requests.afterEvent(issue.getId());
        return new Outcome.Taken(issue.getKey(), true, added + 1, customer.isPresent());
    }

    private MutableIssue there(long issueId, ApplicationUser person) throws Refused {
        MutableIssue issue = issues.getIssueObject(issueId);
        if (issue == null) {
            throw new Refused(new Outcome.Gone());
        }
        if (!permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, person)
                || !permissions.hasPermission(ProjectPermissions.ADD_COMMENTS, issue, person)) {
            throw new Refused(new Outcome.NotAllowed());
        }
        return issue;
    }

    private MutableIssue made(
            ApplicationUser person,
            Project project,
            ApplicationUser reporter,
            String ref,
            @Nullable Handed known,
            HandedContact contact,
            Line opening)
            throws Refused {
        if (!permissions.hasPermission(ProjectPermissions.CREATE_ISSUES, project, person)) {
            throw new Refused(new Outcome.NotAllowed());
        }
        String type = type(project, contact.issueType())
                .orElseThrow(
                        () -> new Refused(wrong("issueType", "error.rule.type", String.valueOf(contact.issueType()))));
        IssueService service = host.issueService();
        IssueInputParameters parameters = service.newIssueInputParameters()
                .setProjectId(project.getId())
                .setIssueTypeId(type)
                .setReporterId(reporter.getUsername())
                .setSummary(contact.summary())
                .setDescription(opening.text());
        IssueService.CreateValidationResult checked = service.validateCreate(person, parameters);
        if (!checked.isValid()) {
            throw new Refused(wrong("issue", "error.rule.jira", sentence(checked.getErrorCollection())));
        }
        if (known != null) {
            Optional<MutableIssue> issue =
                    halfMade.find(person, project, reporter, contact.summary(), opening.text(), known.claimedAt());
            if (issue.isPresent()) {
                return issue.get();
            }
        } else if (!claim(person, project, ref, contact)) {
            throw new Refused(new Outcome.Busy());
        }
        IssueService.IssueResult made = service.create(person, checked);
        if (!made.isValid()) {
            throw new Refused(wrong("issue", "error.rule.jira", sentence(made.getErrorCollection())));
        }
        return made.getIssue();
    }

    private boolean claim(ApplicationUser person, Project project, String ref, HandedContact contact) {
        Instant arrived = contact.arrived();
        return handed.claim(ref, project.getId(), contact.externalId(), contact.channel(), arrived, person.getKey());
    }

    /** Of that name or id, or the project's first; never a sub-task. */
    private static Optional<String> type(Project project, @Nullable String wanted) {
        return project.getIssueTypes().stream()
                .filter(type -> !type.isSubTask())
                .filter(type -> wanted == null
                        || type.getId().equals(wanted)
                        || type.getName().equalsIgnoreCase(wanted))
                .map(IssueType::getId)
                .findFirst();
    }

    private static Outcome wrong(String field, String key, String... args) {
        return new Outcome.Wrong(FieldProblem.of(field, key, args));
    }

    private static String sentence(ErrorCollection errors) {
        return (String.join(" ", errors.getErrorMessages()) + " "
                        + String.join(" ", errors.getErrors().values()))
                .strip();
    }
}
