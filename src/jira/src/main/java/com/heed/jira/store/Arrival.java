package com.heed.jira.store;

import java.time.Instant;
import java.util.Set;

/**
 * A contact that came in.
 *
 * @param subjects stable keys of what an alarm may be about
 */
public record Arrival(long issueId, Instant at, Set<String> subjects) {
    public Arrival {
        subjects = Set.copyOf(subjects);
    }
}
