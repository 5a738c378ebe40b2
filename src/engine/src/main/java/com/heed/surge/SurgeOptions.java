package com.heed.surge;

import java.time.Duration;

/**
 * When an alarm is raised: all of least, rise and chance must be met.
 *
 * @param window  the newest stretch that is looked at, above 0 and at most a day
 * @param weeks   weeks before it that are compared, 2 or more
 * @param least   events in the window at least, 1 or more
 * @param rise    share by which they exceed the mean of the same hours of these weeks, 0 or more; 0.5 is half as many again
 * @param chance  probability under which so many more are not put down to chance, in (0, 1)
 * @param silence no second alarm on the same subject for so long, 0 or more
 */
public record SurgeOptions(Duration window, int weeks, int least, double rise, double chance, Duration silence) {
    public static final SurgeOptions DEFAULT =
            new SurgeOptions(Duration.ofHours(6), 4, 10, 0.5, 0.001, Duration.ofDays(1));

    private static final int FEWEST_WEEKS = 2;

    public SurgeOptions {
        if (window.isNegative() || window.isZero() || window.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("window " + window + " must be above 0 and at most a day");
        }
        if (weeks < FEWEST_WEEKS) {
            throw new IllegalArgumentException("weeks " + weeks + " must be " + FEWEST_WEEKS + " or more");
        }
        if (least < 1) {
            throw new IllegalArgumentException("least " + least + " must be 1 or more");
        }
        if (!(rise >= 0 && rise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("rise " + rise + " must be 0 or more");
        }
        if (!(chance > 0 && chance < 1)) {
            throw new IllegalArgumentException("chance " + chance + " must lie between 0 and 1");
        }
        if (silence.isNegative()) {
            throw new IllegalArgumentException("silence " + silence + " must be 0 or more");
        }
    }
}
