package com.heed.urgency;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * How urgent a past contact turned out to be.
 *
 * @param level    the label
 * @param weight   how far it is trusted, in (0, 1]
 * @param evidence what raised it above its priority; empty for nothing
 */
public record UrgencyLabel(Urgency level, double weight, Set<Evidence> evidence) {

    /** Signs that a contact was more urgent than it was taken for. */
    public enum Evidence {
        /** Its priority was raised after arrival, and not taken back. */
        PRIORITY_RAISED,
        /** A status, group, person, label or other short field was changed to a value that speaks of escalation. */
        ESCALATED,
        /** It went from one group or person to another at least twice. */
        REASSIGNED,
        /** It was resolved and came back. */
        REOPENED
    }

    public UrgencyLabel {
        Objects.requireNonNull(level, "level");
        evidence = evidence.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(evidence));
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight " + weight + " of a label must be above 0 and at most 1");
        }
    }
}
