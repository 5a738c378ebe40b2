package com.heed.sandbox.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was meant when a contact was written, for comparison with what a model makes of it.
 *
 * @param key          issue key
 * @param topic        one of the topics of {@code docs/demo-project.md}
 * @param language     {@code en}, {@code zh}, {@code mixed}, {@code fr}, {@code ja} or {@code de}
 * @param channel      as in the archive
 * @param moods        -2 (very negative) to 2 (very positive) of the description and then of each of the customer's comments
 * @param duplicateOf  key of the issue it repeats, or null
 * @param copied       whether its description is the other's, letter for letter
 * @param hostile      what kind of hostile text it holds, or null
 * @param personalData whether personal data to be masked was put into the description
 * @param pressing     why it cannot wait by the description: {@code blocked}, {@code deadline} or {@code event}; or null
 */
public record DemoContact(
        String key,
        String topic,
        String language,
        String channel,
        List<Integer> moods,
        @Nullable String duplicateOf,
        boolean copied,
        @Nullable String hostile,
        boolean personalData,
        @Nullable String pressing) {
    /** Steps of mood between the first and the last message from which on we speak of a trend. */
    private static final int TREND = 2;

    public DemoContact {
        moods = List.copyOf(moods);
    }

    /** Mood of the description. */
    public int mood() {
        return moods.getFirst();
    }

    /** {@code rising} or {@code falling} if the last message is two steps or more from the first, else {@code steady}. */
    public String trend() {
        int steps = moods.getLast() - moods.getFirst();
        return steps >= TREND ? "rising" : steps <= -TREND ? "falling" : "steady";
    }
}
