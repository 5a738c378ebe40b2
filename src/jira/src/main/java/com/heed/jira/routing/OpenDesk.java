package com.heed.jira.routing;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.desk.ChannelTerms;
import com.heed.desk.DeskBelief;
import com.heed.desk.DeskTerms;
import com.heed.jira.desk.Desk;
import com.heed.jira.store.Mode;
import com.heed.jira.store.OpenContact;
import com.heed.jira.store.OpenContacts;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Turn;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import com.heed.routing.RoutingRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps the note of what is open on each channel: an issue that was read comes in, one that was resolved goes out, one that was assigned is in hand, one that was answered waits for its customer.
 *
 * <p>An issue waits for its customer in the statuses that the administrator named, and wherever every SLA clock that goes on is paused. A status is looked at in the person's request; Service Management
 * is asked when the issue is read, within a minute after its status changed, and before it is given to anybody.
 */
@Component
public class OpenDesk {
    private final OpenContacts contacts;
    private final LiveDesk desk;
    private final Desk service;
    private final Settings settings;
    private final IssueManager issues;
    private final Clock clock;

    @Autowired
    public OpenDesk(OpenContacts contacts, LiveDesk desk, Desk service, Settings settings, IssueManager issues) {
        this(contacts, desk, service, settings, issues, Clock.systemUTC());
    }

    OpenDesk(OpenContacts contacts, LiveDesk desk, Desk service, Settings settings, IssueManager issues, Clock clock) {
        this.contacts = contacts;
        this.desk = desk;
        this.service = service;
        this.settings = settings;
        this.issues = issues;
        this.clock = clock;
    }

    /** An issue was read and its channel decided. */
    public void read(
            Issue issue,
            Contact contact,
            RoutingRecord record,
            Prediction.@Nullable Urgency urgency,
            ProjectSettings project) {
        Optional<Channel> channel = channel(record, project);
        if (isOver(issue) || channel.isEmpty()) {
            contacts.remove(issue.getId());
            return;
        }
        DeskTerms terms = project.deskTerms();
        DeskBelief belief = desk.belief(issue.getProjectId(), terms);
        ContactClass contactClass = record.contact().contactClass();
        String status = status(issue);
        Turn turn = turn(issue, project);
        Instant since = contacts.of(issue.getId())
                .map(known -> known.in(status, turn, clock.instant()).arrivedAt())
                .orElse(contact.arrived());
        contacts.put(
                issue.getProjectId(),
                new OpenContact(
                        issue.getId(),
                        channel.get().slug(),
                        contactClass.key(),
                        UrgencyWeight.of(contactClass, urgency),
                        belief.handleMinutes(contactClass, channel.get()),
                        since,
                        due(issue, since, terms.of(channel.get().slug())),
                        agent(issue),
                        status,
                        turn));
    }

    /** By the SLA clock; where none runs, by what was promised on the channel. */
    private @Nullable Instant due(Issue issue, Instant arrived, ChannelTerms terms) {
        return service.due(issue)
                .orElseGet(() -> terms.promiseMinutes() < Double.POSITIVE_INFINITY
                        ? arrived.plusMillis(Math.round(terms.promiseMinutes() * 60_000))
                        : null);
    }

    /** Something happened to an issue; runs inside the person's request. */
    void changed(Issue issue) {
        if (isOver(issue)) {
            contacts.remove(issue.getId());
            return;
        }
        contacts.of(issue.getId()).ifPresent(known -> {
            OpenContact now = known.inHandOf(agent(issue));
            String status = status(issue);
            if (!Objects.equals(status, known.status())) {
                boolean named = isNamed(issue, settings.ofProject(issue.getProjectId()));
                now = now.in(status, named ? Turn.CUSTOMER : null, clock.instant());
            }
            if (!now.equals(known)) {
                contacts.put(issue.getProjectId(), now);
            }
        });
    }

    /** Looks anew whose turn it is. @return the contact as it is noted now */
    public OpenContact looked(Issue issue, OpenContact contact, ProjectSettings project) {
        OpenContact now = contact.in(status(issue), turn(issue, project), clock.instant());
        if (!now.equals(contact)) {
            contacts.put(issue.getProjectId(), now);
        }
        return now;
    }

    /** Looks whose turn it is at the contacts whose status changed since somebody looked. @return how many these were */
    public int lookAtChanged(long projectId) {
        List<OpenContact> unknown = contacts.unknownTurns(projectId);
        if (!unknown.isEmpty()) {
            ProjectSettings project = settings.ofProject(projectId);
            for (OpenContact contact : unknown) {
                Issue issue = issues.getIssueObject(contact.issueId());
                if (issue == null || isOver(issue)) {
                    contacts.remove(contact.issueId());
                } else {
                    looked(issue, contact, project);
                }
            }
        }
        return unknown.size();
    }

    private Turn turn(Issue issue, ProjectSettings project) {
        return isNamed(issue, project) || service.clocksPaused(issue).orElse(false) ? Turn.CUSTOMER : Turn.AGENT;
    }

    private static boolean isNamed(Issue issue, ProjectSettings project) {
        @Nullable Status status = issue.getStatus();
        return status != null
                && project.customerStatuses().stream().anyMatch(name -> name.equalsIgnoreCase(status.getName()));
    }

    private static @Nullable String status(Issue issue) {
        @Nullable Status status = issue.getStatus();
        return status == null ? null : status.getId();
    }

    /** Where the contact is handled: where Heed put it if it may act, else where it came in. */
    private static Optional<Channel> channel(RoutingRecord record, ProjectSettings project) {
        String slug =
                project.mode() == Mode.ACT ? record.chosen() : record.contact().arrivedOn();
        Optional<Channel> there = project.channels().stream()
                .filter(channel -> channel.slug().equals(slug))
                .findFirst();
        return there.isPresent()
                ? there
                : project.channels().stream()
                        .filter(channel -> channel.slug().equals(record.chosen()))
                        .findFirst();
    }

    private static boolean isOver(Issue issue) {
        return issue.getResolution() != null;
    }

    private static @Nullable String agent(Issue issue) {
        ApplicationUser assignee = issue.getAssignee();
        return assignee == null ? null : assignee.getKey();
    }
}
