package com.heed.jira.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact that waits for an answer, is in somebody's hands, or was answered and waits for its customer.
 *
 * @param slug          of the channel that handles it
 * @param contactClass  key of {@link com.heed.routing.ContactClass}
 * @param urgencyWeight how much more a minute of its waiting costs than that of an ordinary contact, at least 0
 * @param handleMinutes predicted, above 0
 * @param arrivedAt     since when it waits for an agent: its arrival, or when its customer answered last
 * @param dueAt         when the promise to the customer is due; null without one
 * @param agent         key of the person who has it in hand; null while it waits
 * @param status        id of the issue's status when it was looked at; null if nobody looked
 * @param turn          whose turn it is; null until somebody has looked, which counts as the agents' turn
 */
public record OpenContact(
        long issueId,
        String slug,
        String contactClass,
        double urgencyWeight,
        double handleMinutes,
        Instant arrivedAt,
        @Nullable Instant dueAt,
        @Nullable String agent,
        @Nullable String status,
        @Nullable Turn turn) {

    /** Whether it waits for an agent to take it. */
    public boolean waits() {
        return agent == null && !isWithCustomer();
    }

    public boolean isWithCustomer() {
        return turn == Turn.CUSTOMER;
    }

    public OpenContact inHandOf(@Nullable String person) {
        return new OpenContact(
                issueId, slug, contactClass, urgencyWeight, handleMinutes, arrivedAt, dueAt, person, status, turn);
    }

    public OpenContact on(String channel, double minutes) {
        return new OpenContact(
                issueId, channel, contactClass, urgencyWeight, minutes, arrivedAt, dueAt, agent, status, turn);
    }

    /** Where it is now. Whoever comes back from the customer waits anew from that moment. @param next null where nobody has looked */
    public OpenContact in(@Nullable String nextStatus, @Nullable Turn next, Instant now) {
        boolean isBack = isWithCustomer() && next != Turn.CUSTOMER;
        return new OpenContact(
                issueId,
                slug,
                contactClass,
                urgencyWeight,
                handleMinutes,
                isBack ? now : arrivedAt,
                dueAt,
                agent,
                nextStatus,
                next);
    }
}
