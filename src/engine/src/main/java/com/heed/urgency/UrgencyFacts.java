package com.heed.urgency;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at: a contact as it is known now. Unlike the model's features these may change after arrival; a rule reads them anew each time.
 *
 * @param priority       name of its priority, or null
 * @param requestType    what the customer picked, or null
 * @param channel        slug of the channel it came in on, or null
 * @param organisations  names of the customer's organisations
 * @param text           the customer's words, subject first; clean, possibly empty
 * @param sentimentScore of the conversation, in [-1, 1]; null where Heed does not read it or is not sure
 * @param slaMinutesLeft of the running SLA with the least time left, below 0 once missed; null where none runs
 * @param queries        in Jira's language that find it, of those the rules name
 */
public record UrgencyFacts(
        @Nullable String priority,
        @Nullable String requestType,
        @Nullable String channel,
        Set<String> organisations,
        String text,
        @Nullable Double sentimentScore,
        @Nullable Long slaMinutesLeft,
        Set<String> queries) {

    public UrgencyFacts {
        queries = Set.copyOf(queries);
        organisations = Set.copyOf(organisations);
        Objects.requireNonNull(text, "text");
        if (sentimentScore != null && !(sentimentScore >= -1 && sentimentScore <= 1)) {
            throw new IllegalArgumentException("sentiment score " + sentimentScore + " is outside [-1, 1]");
        }
    }

    /** Of a contact that nobody asked Jira about. */
    public UrgencyFacts(
            @Nullable String priority,
            @Nullable String requestType,
            @Nullable String channel,
            Set<String> organisations,
            String text,
            @Nullable Double sentimentScore,
            @Nullable Long slaMinutesLeft) {
        this(priority, requestType, channel, organisations, text, sentimentScore, slaMinutesLeft, Set.of());
    }

    /** What is known of an arrival by itself: all but priority, organisations and SLA. */
    public static UrgencyFacts of(Arrival arrival) {
        return new UrgencyFacts(
                null,
                arrival.requestType(),
                arrival.channel(),
                Set.of(),
                arrival.text(),
                arrival.sentiment() == null ? null : arrival.sentiment().score(),
                null);
    }

    /** The same with a priority, organisations and SLA time. */
    public UrgencyFacts with(
            @Nullable String newPriority, Set<String> newOrganisations, @Nullable Long newSlaMinutesLeft) {
        return new UrgencyFacts(
                newPriority, requestType, channel, newOrganisations, text, sentimentScore, newSlaMinutesLeft, queries);
    }
}
