package com.heed.urgency;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resolved contact to learn from: how it came in, and what became of it.
 *
 * @param name     by which people find it, such as an issue key
 * @param arrival  as it came in
 * @param resolved when it was resolved last; before that nobody knew how urgent it turned out to be
 * @param priority the one it ended with, or null
 * @param log      what happened to it
 * @param correction what a person did to the level Heed had written, or null
 */
public record EndedContact(
        String name,
        Arrival arrival,
        Instant resolved,
        @Nullable String priority,
        ChangeLog log,
        @Nullable UrgencyCorrection correction) {
    public EndedContact {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(arrival, "arrival");
        Objects.requireNonNull(resolved, "resolved");
        Objects.requireNonNull(log, "log");
    }

    /** A contact whose level nobody corrected. */
    public EndedContact(String name, Arrival arrival, Instant resolved, @Nullable String priority, ChangeLog log) {
        this(name, arrival, resolved, priority, log, null);
    }
}
