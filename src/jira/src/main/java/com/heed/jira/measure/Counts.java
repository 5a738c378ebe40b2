package com.heed.jira.measure;

import java.util.Map;
import java.util.TreeMap;

/**
 * Contacts of a period.
 *
 * @param bySlug  every channel of the project
 * @param unknown contacts that no channel's source recognises
 * @param left    contacts of the period that were not looked at, because there were too many
 * @param days    of the period in which Heed noted what came in, at least 1
 */
public record Counts(Map<String, Integer> bySlug, int unknown, int left, double days) {
    public Counts {
        bySlug = Map.copyOf(bySlug);
    }

    /** Contacts that came in on a channel. */
    public int known() {
        return bySlug.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Contacts a day by slug. Those that were not looked at are taken to be like the others. */
    public Map<String, Double> perDay() {
        int looked = known() + unknown;
        double scale = looked == 0 ? 0 : (double) (looked + left) / looked / days;
        Map<String, Double> rates = new TreeMap<>();
        bySlug.forEach((slug, count) -> rates.put(slug, count * scale));
        return rates;
    }
}
