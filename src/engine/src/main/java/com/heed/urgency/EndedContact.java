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
 */
public record EndedContact(
        String name,
        Arrival arrival,
        Instant resolved,
        @Nullable String priority,
        ChangeLog log) {
    public EndedContact {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(arrival, "arrival");
        Objects.requireNonNull(resolved, "resolved");
        Objects.requireNonNull(log, "log");
    }
}
