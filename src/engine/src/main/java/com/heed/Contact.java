package com.heed;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One customer approach on one channel; in Jira, usually an issue.
 *
 * @param id          identity in the host (in Jira the numeric issue id)
 * @param channel     slug of the channel it arrived on, or null if nobody knows
 * @param customer    opaque identity of the customer (in Jira the user key), or null for a visitor
 * @param requestType what the customer picked when asking, or null
 * @param arrived     when the contact was made
 * @param subject     one line, possibly empty
 * @param messages    public messages of both sides, oldest first; the first is the description
 */
public record Contact(
        String id,
        @Nullable String channel,
        @Nullable String customer,
        @Nullable String requestType,
        Instant arrived,
        String subject,
        List<Message> messages) {

    public Contact {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(arrived, "arrived");
        Objects.requireNonNull(subject, "subject");
        messages = List.copyOf(messages);
    }

    /** This contact as one that arrived on another channel. @param slug of the channel, or null if nobody knows */
    public Contact on(@Nullable String slug) {
        return new Contact(id, slug, customer, requestType, arrived, subject, messages);
    }
}
