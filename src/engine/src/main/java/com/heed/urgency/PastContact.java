package com.heed.urgency;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another contact of the same customer.
 *
 * @param arrived  when it came in
 * @param score    sentiment score of its opening, in [-1, 1]; null where it was not read
 * @param reopened when it was reopened first, or null
 */
public record PastContact(
        Instant arrived, @Nullable Double score, @Nullable Instant reopened) {
    public PastContact {
        Objects.requireNonNull(arrived, "arrived");
        if (score != null && !(score >= -1 && score <= 1)) {
            throw new IllegalArgumentException("sentiment score " + score + " is outside [-1, 1]");
        }
    }
}
