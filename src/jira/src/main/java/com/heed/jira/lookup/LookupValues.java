package com.heed.jira.lookup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values that other systems have of an issue and its customer. */
@FunctionalInterface
public interface LookupValues {
    /**
     * Asks for a value, or takes one that is kept. Waits a second at most.
     *
     * @param name     after {@code lookup.}
     * @param customer key of the reporter, null if there is none
     * @return empty if nobody set it up or it cannot be had now
     */
    Optional<String> value(String name, String issueKey, @Nullable String customer, long issueId);
}
