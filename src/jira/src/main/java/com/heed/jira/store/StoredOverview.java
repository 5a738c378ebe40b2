package com.heed.jira.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of a project's past at one time.
 *
 * @param atMillis  when, in milliseconds of the epoch
 * @param settings  {@link ProjectSettings#deskKey} of the settings it was counted by
 * @param handled   contacts that Heed had noted in the project
 * @param responses mean minutes to the first answer by slug, as measured; a channel with too few answers has no entry
 * @param periods   that pages can show
 * @param prices    of the next working day; null where nothing can be planned
 */
public record StoredOverview(
        long atMillis,
        int settings,
        int handled,
        Map<String, Double> responses,
        List<Period> periods,
        @Nullable StoredPrices prices) {

    /**
     * The days before the count.
     *
     * @param days    how many
     * @param all     contacts of all topics
     * @param topics  contacts of which Heed was sure of the topic, by topic
     * @param moods   how customers feel by topic, most contacts first
     */
    public record Period(int days, Tally all, Map<String, Tally> topics, List<Mood> moods) {}

    /**
     * Contacts by the channel they came in on.
     *
     * @param bySlug  every channel of the project
     * @param unknown contacts that no channel's source recognises
     * @param left    contacts that were not looked at, because there were too many
     * @param days    of the period in which Heed noted what came in, at least 1
     */
    public record Tally(Map<String, Integer> bySlug, int unknown, int left, double days) {}

    /** @param score mean in [-1, 1] */
    public record Mood(String topic, int contacts, double score) {}

    /** The period of so many days; null if there is none. */
    public @Nullable Period period(int days) {
        return periods.stream()
                .filter(period -> period.days() == days)
                .findFirst()
                .orElse(null);
    }
}
