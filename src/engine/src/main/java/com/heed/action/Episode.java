package com.heed.action;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a contact in which an agent could act: from its arrival, or from a reopening, to its resolution. A contact that was reopened twice is three of them.
 *
 * @param customer       who asked
 * @param contact        identity in the host
 * @param started        arrival or reopening
 * @param topic          what it is about; empty where nobody knows
 * @param mood           of the opening, from -1 to 1; not a number where nobody can tell
 * @param urgency        at arrival, from 0, least, to 1; not a number where nobody knows
 * @param reopenedBefore how often the contact had been reopened when this began, 0 or more
 * @param waitedHours    from its beginning to the first answer, 0 or more; 0 where there was none
 * @param resolved       when it was resolved; null while it is open
 * @param reopened       when it was taken up again after that; null if it was not
 * @param csat           what the customer said in the survey, from 0, worst, to 1; empty if nobody asked or answered, and for all but the last of a contact
 * @param actions        taken in it, by name
 */
public record Episode(
        String customer,
        long contact,
        Instant started,
        String topic,
        double mood,
        double urgency,
        int reopenedBefore,
        double waitedHours,
        @Nullable Instant resolved,
        @Nullable Instant reopened,
        OptionalDouble csat,
        Set<String> actions) {
    public Episode {
        Objects.requireNonNull(started, "started");
        actions = Set.copyOf(actions);
        if (customer.isBlank()) {
            throw new IllegalArgumentException("contact " + contact + " has no customer; name who asked");
        }
        if (mood < -1 || mood > 1 || urgency < 0 || urgency > 1) {
            throw new IllegalArgumentException("mood " + mood + " and urgency " + urgency + " of contact " + contact
                    + "; must be in [-1, 1] and [0, 1], or not a number");
        }
        if (reopenedBefore < 0 || !(waitedHours >= 0)) {
            throw new IllegalArgumentException(reopenedBefore + " reopenings and " + waitedHours + " hours of contact "
                    + contact + "; must be 0 or more");
        }
        if (resolved != null && resolved.isBefore(started) || reopened != null && resolved == null) {
            throw new IllegalArgumentException("contact " + contact + " began " + started + ", was resolved " + resolved
                    + " and reopened " + reopened + "; must come in this order");
        }
    }

    Situation situation() {
        return Situation.of(topic, mood);
    }
}
