package com.heed.urgency;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * How urgent a past contact turned out to be.
 *
 * @param level    the label
 * @param weight   how much it counts, in (0, {@value #CORRECTED}]: up to 1 as far as it is trusted, more where a person said so
 * @param evidence what raised it above its priority; empty for nothing
 */
public record UrgencyLabel(Urgency level, double weight, Set<Evidence> evidence) {

    /** Weight of a level that a person chose against Heed's, as of a topic. */
    public static final double CORRECTED = 3;

    /** Signs that a contact was more urgent than it was taken for. */
    public enum Evidence {
        /** Its priority was raised after arrival, and not taken back. */
        PRIORITY_RAISED,
        /** A status, group, person, label or other short field was changed to a value that speaks of escalation. */
        ESCALATED,
        /** It went from one group or person to another at least twice. */
        REASSIGNED,
        /** It was resolved and came back. */
        REOPENED,
        /** A person chose the level itself. */
        CHOSEN
    }

    public UrgencyLabel {
        Objects.requireNonNull(level, "level");
        evidence = evidence.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(evidence));
        if (!(weight > 0 && weight <= CORRECTED)) {
            throw new IllegalArgumentException(
                    "weight " + weight + " of a label must be above 0 and at most " + CORRECTED);
        }
    }
}
