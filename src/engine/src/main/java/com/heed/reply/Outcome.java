package com.heed.reply;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How a contact ended.
 *
 * @param resolved when it was resolved for the last time
 * @param reopened whether the customer came back after a resolution before
 * @param csat     what the customer said of it, 0 worst to 1 best; empty if nobody asked or answered
 */
public record Outcome(Instant resolved, boolean reopened, OptionalDouble csat) {
    public Outcome {
        Objects.requireNonNull(resolved, "resolved");
        if (csat.isPresent() && !(csat.getAsDouble() >= 0 && csat.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("csat " + csat.getAsDouble() + "; expected 0 to 1");
        }
    }
}
