package com.heed.urgency;

import java.util.Objects;

/**
 * A past contact to learn from.
 *
 * @param arrival as it came in
 * @param level   how urgent it turned out to be
 * @param weight  how much it counts, above 0
 */
public record UrgencyExample(Arrival arrival, Urgency level, double weight) {
    public UrgencyExample {
        Objects.requireNonNull(arrival, "arrival");
        Objects.requireNonNull(level, "level");
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weight " + weight + " of an example must be above 0");
        }
    }

    /** An example with its label's weight. */
    public static UrgencyExample of(Arrival arrival, UrgencyLabel label) {
        return new UrgencyExample(arrival, label.level(), label.weight());
    }
}
