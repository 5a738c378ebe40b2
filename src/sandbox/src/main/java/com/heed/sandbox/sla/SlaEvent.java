package com.heed.sandbox.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an issue that an SLA clock may hear. */
public sealed interface SlaEvent {
    /** When it happened. */
    Instant at();

    /**
     * A comment.
     *
     * @param byAgent  whether an agent of the project wrote it
     * @param internal whether customers do not see it
     */
    record Commented(Instant at, boolean byAgent, boolean internal) implements SlaEvent {}

    /**
     * Another status.
     *
     * @param waiting  whether the new status waits for the customer
     */
    record StatusChanged(Instant at, boolean waiting) implements SlaEvent {
        /** The status the sandbox's workflow waits in. */
        public static final String WAITING_FOR_CUSTOMER = "Waiting for customer";

        public static StatusChanged to(Instant at, String status) {
            return new StatusChanged(at, status.equalsIgnoreCase(WAITING_FOR_CUSTOMER));
        }
    }

    /**
     * A resolution was set or taken away.
     *
     * @param resolution its name, or null when it was taken away, which reopens the issue
     */
    record ResolutionChanged(Instant at, @Nullable String resolution) implements SlaEvent {}

    /**
     * Another priority, and so perhaps another goal.
     *
     * @param priority its name, or null for none
     */
    record PriorityChanged(Instant at, @Nullable String priority) implements SlaEvent {}
}
