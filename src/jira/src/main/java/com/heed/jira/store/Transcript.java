package com.heed.jira.store;

import java.time.Instant;
import java.util.Set;

/**
 * What another system said of a contact it handed in, and Jira cannot say.
 *
 * @param slug    channel it came in on
 * @param arrived when it came in; the issue is younger
 * @param agents  comments that an agent said
 * @param others  comments that the customer said
 */
public record Transcript(String slug, Instant arrived, Set<Long> agents, Set<Long> others) {
    public Transcript {
        agents = Set.copyOf(agents);
        others = Set.copyOf(others);
    }
}
