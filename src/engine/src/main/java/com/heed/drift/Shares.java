package com.heed.drift;

import java.util.Map;
import java.util.TreeMap;

/**
 * How often each value of a feature came up.
 *
 * @param counts by value, all above 0
 */
public record Shares(Map<String, Integer> counts) {
    public Shares {
        counts = java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
        counts.forEach((value, count) -> {
            if (count <= 0) {
                throw new IllegalArgumentException("value '" + value + "' has count " + count + "; it must be above 0");
            }
        });
    }

    /** Number of cases. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
