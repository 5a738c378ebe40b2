package com.heed.jira.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as it is kept.
 *
 * @param subject   stable key of what it is about
 * @param contacts  in the window, which begins at {@code from} and ends before {@code to}
 * @param expected  contacts in the same hours of the weeks before, on the mean
 * @param chance    probability of so many or more if nothing had changed, in [0, 1]
 * @param issueId   issue made of it, or null
 * @param dismissed by whom and when, or null while it stands
 */
public record StoredSurge(
        int id,
        long projectId,
        String subject,
        int contacts,
        double expected,
        double chance,
        Instant from,
        Instant to,
        Instant at,
        @Nullable Long issueId,
        @Nullable Dismissal dismissed) {

    /** @param author key of a person */
    public record Dismissal(String author, Instant at) {}

    /** How many times the usual, or null where none are usual. */
    public @Nullable Double factor() {
        return expected > 0 ? contacts / expected : null;
    }
}
