package com.heed.jira.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scoring of all open customers of a project.
 *
 * @param model    number of the model; 0 where none may speak
 * @param definition of leaving that was asked about
 * @param days     within which customers leave
 * @param average  share that left within these days, when it was measured; 0 without a model
 * @param customers that were scored
 * @param effect   of acting; null while nobody is held out
 * @param survival how long customers go on asking; null where leaving is no silence, or too few came new
 */
public record LeavingRun(
        int id,
        int model,
        Instant at,
        String definition,
        int days,
        double average,
        int customers,
        @Nullable Effect effect,
        @Nullable LeavingSurvival survival) {
    /** From so many times the average on a customer is at risk, unless that is more than a half. */
    private static final double TIMES = 1.5;

    /**
     * Customers that were at risk so long ago that it is known whether they left.
     *
     * @param shown    to those who could act
     * @param shownLeft of these
     * @param held     shown to nobody
     * @param heldLeft of these
     */
    public record Effect(int shown, int shownLeft, int held, int heldLeft) {}

    /** What is stored beside the columns. */
    record Body(
            String definition,
            int days,
            double average,
            int customers,
            @Nullable Effect effect,
            @Nullable LeavingSurvival survival) {}

    /** Probability from which a customer is at risk. */
    public double threshold() {
        return threshold(average);
    }

    /** As {@link #threshold()}, of an average. */
    public static double threshold(double average) {
        return Math.min(0.5, TIMES * average);
    }
}
