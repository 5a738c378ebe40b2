package com.heed.jira.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact that waits for an answer or is in somebody's hands.
 *
 * @param slug          of the channel that handles it
 * @param contactClass  key of {@link com.heed.routing.ContactClass}
 * @param urgencyWeight how much more a minute of its waiting costs than that of an ordinary contact, at least 0
 * @param handleMinutes predicted, above 0
 * @param dueAt         when the promise to the customer is due; null without one
 * @param agent         key of the person who has it in hand; null while it waits
 */
public record OpenContact(
        long issueId,
        String slug,
        String contactClass,
        double urgencyWeight,
        double handleMinutes,
        Instant arrivedAt,
        @Nullable Instant dueAt,
        @Nullable String agent) {

    public boolean waits() {
        return agent == null;
    }

    public OpenContact inHandOf(@Nullable String person) {
        return new OpenContact(issueId, slug, contactClass, urgencyWeight, handleMinutes, arrivedAt, dueAt, person);
    }

    public OpenContact on(String channel, double minutes) {
        return new OpenContact(issueId, channel, contactClass, urgencyWeight, minutes, arrivedAt, dueAt, agent);
    }
}
