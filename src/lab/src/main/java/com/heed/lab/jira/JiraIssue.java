package com.heed.lab.jira;

import com.heed.Contact;
import com.heed.Message;
import com.heed.urgency.FieldChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An issue of an export, as far as Heed reads it. The reporter is taken for the customer, everybody else for an agent.
 *
 * @param key         such as CB-1; unique within the export
 * @param project     its key, or empty
 * @param summary     one line, possibly empty
 * @param description possibly empty
 * @param type        name of the issue type, or empty
 * @param requestType what the customer picked on the portal, or null
 * @param status      its name when the export was made, or empty
 * @param created     null if the export does not say
 * @param resolved    when it was resolved last; null for an open issue
 * @param reporter    name by which the reporter is known, or null
 * @param channel     slug of the channel it came in on, or null
 * @param components  their names
 * @param comments    public ones, in the export's order
 * @param changes     of status and resolution, in the export's order
 * @param hidden      comments left out because they are internal or restricted
 * @param people      names of people in it, to be masked in what is quoted
 * @param priority    name of its priority when the export was made, or null
 * @param log         all changes of fields, in the export's order; empty where the export has none
 */
public record JiraIssue(
        String key,
        String project,
        String summary,
        String description,
        String type,
        @Nullable String requestType,
        String status,
        @Nullable Instant created,
        @Nullable Instant resolved,
        @Nullable String reporter,
        @Nullable String channel,
        List<String> components,
        List<Comment> comments,
        List<Change> changes,
        int hidden,
        Set<String> people,
        @Nullable String priority,
        List<FieldChange> log) {

    public JiraIssue {
        components = List.copyOf(components);
        comments = List.copyOf(comments);
        changes = List.copyOf(changes);
        people = Set.copyOf(people);
        log = List.copyOf(log);
    }

    /**
     * A public comment.
     *
     * @param at   null if the export does not say
     * @param text empty for an agent's, which is not read
     */
    public record Comment(@Nullable Instant at, boolean byCustomer, String text) {}

    /** What a change of the log is about. */
    public enum Field {
        STATUS,
        RESOLUTION
    }

    /**
     * An entry of the change log.
     *
     * @param from value before, empty for none
     * @param to   value after, empty for none
     */
    public record Change(Instant at, Field field, String from, String to) {}

    /** The issue as Heed reads a contact. */
    public Contact contact() {
        Instant arrived = created == null ? Instant.EPOCH : created;
        List<Message> messages = new ArrayList<>();
        for (Comment comment : comments) {
            messages.add(new Message(
                    "comment",
                    comment.byCustomer ? Message.Author.CUSTOMER : Message.Author.AGENT,
                    comment.at == null ? arrived : comment.at,
                    comment.text));
        }
        messages.sort(Comparator.comparing(Message::at));
        messages.add(0, new Message("description", Message.Author.CUSTOMER, arrived, description));
        return new Contact(
                key, channel, reporter, requestType == null ? type : requestType, arrived, summary, messages);
    }

    /** The newest moment this issue tells of, or null. */
    @Nullable
    Instant newest() {
        Instant newest = created;
        for (Comment comment : comments) {
            newest = later(newest, comment.at);
        }
        for (Change change : changes) {
            newest = later(newest, change.at);
        }
        return later(newest, resolved);
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }
}
