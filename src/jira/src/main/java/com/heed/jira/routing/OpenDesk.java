package com.heed.jira.routing;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.desk.DeskBelief;
import com.heed.desk.DeskTerms;
import com.heed.jira.store.Mode;
import com.heed.jira.store.OpenContact;
import com.heed.jira.store.OpenContacts;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.ProjectSettings;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import com.heed.routing.RoutingRecord;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the note of what is open on each channel: an issue that was read comes in, one that was resolved goes out, one that was assigned is in hand. */
@Component
public class OpenDesk {
    private final OpenContacts contacts;
    private final LiveDesk desk;

    public OpenDesk(OpenContacts contacts, LiveDesk desk) {
        this.contacts = contacts;
        this.desk = desk;
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
        contacts.put(
                issue.getProjectId(),
                new OpenContact(
                        issue.getId(),
                        channel.get().slug(),
                        contactClass.key(),
                        UrgencyWeight.of(contactClass, urgency),
                        belief.handleMinutes(contactClass, channel.get()),
                        contact.arrived(),
                        null,
                        agent(issue)));
    }

    /** Something happened to an issue; runs inside the person's request. */
    void changed(Issue issue) {
        if (isOver(issue)) {
            contacts.remove(issue.getId());
            return;
        }
        contacts.of(issue.getId()).ifPresent(known -> {
            OpenContact now = known.inHandOf(agent(issue));
            if (!now.equals(known)) {
                contacts.put(issue.getProjectId(), now);
            }
        });
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
