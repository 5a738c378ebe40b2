package com.heed.surge;

import java.time.Instant;

/** What the newest window of a subject looks like beside the weeks before. */
public sealed interface SurgeReading {

    /**
     * The figures of a comparison.
     *
     * @param from     begin of the window
     * @param to       its end, not included
     * @param count    events in it
     * @param expected events in as long a time at the same hours of the weeks before, on the mean
     * @param p        probability of so many or more, if nothing had changed, in [0, 1]
     */
    record Figures(Instant from, Instant to, int count, double expected, double p) {}

    /** More than usual, and more than chance gives. */
    record Surge(Figures figures) implements SurgeReading {}

    /** No alarm. */
    record Quiet(Reason reason, Figures figures) implements SurgeReading {}

    /** Nothing can be said: the record does not reach back far enough. */
    record Unknown(Instant knownFrom) implements SurgeReading {}

    /** Why there is no alarm: the first that applies. */
    enum Reason {
        /** Fewer events than an alarm needs. */
        FEW,
        /** Not that much more than usual. */
        USUAL,
        /** More than usual, as chance gives it now and then. */
        CHANCE,
        /** An alarm on the same subject is still fresh. */
        TOLD
    }
}
