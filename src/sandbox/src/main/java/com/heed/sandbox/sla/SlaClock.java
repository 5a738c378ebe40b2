package com.heed.sandbox.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One cycle of one metric, as it stood at the moment asked for.
 *
 * @param metric     what is measured
 * @param goal       how long it may take
 * @param started    when the cycle began
 * @param ended      when it was completed, or null while it is ongoing
 * @param elapsed    time counted so far, without pauses
 * @param paused     whether it is ongoing and stands still
 * @param breachTime when the goal was exceeded, or will be if nothing happens; null if it was completed in time or stands still before that
 */
public record SlaClock(
        SlaMetric metric,
        Duration goal,
        Instant started,
        @Nullable Instant ended,
        Duration elapsed,
        boolean paused,
        @Nullable Instant breachTime) {

    /** Whether the cycle runs or stands still, in contrast to completed. */
    public boolean ongoing() {
        return ended == null;
    }

    /** What is left of the goal in milliseconds, negative once it is exceeded. */
    public long remainingMillis() {
        return goal.minus(elapsed).toMillis();
    }

    /** Whether more time was counted than the goal allows; exactly the goal is in time. */
    public boolean breached() {
        return elapsed.compareTo(goal) > 0;
    }
}
