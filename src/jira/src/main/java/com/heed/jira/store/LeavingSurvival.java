package com.heed.jira.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long customers who came new go on asking before they are silent, as the engine's {@code TimeToSilence} found it.
 *
 * @param customers who came new
 * @param points    of the curve, by day; the first is of the day of the first contact
 * @param last      day until which it is known
 * @param median    day by which half have asked for the last time; null if fewer than half have by the last day
 * @param returned  day by which half have come back after their first contact; null if fewer than half have
 * @param back      share that has come back within the days of silence
 * @param reply     whether a quick first reply goes with longer stays; null where too few had one, or had none
 */
public record LeavingSurvival(
        int customers,
        List<Point> points,
        int last,
        @Nullable Integer median,
        @Nullable Integer returned,
        double back,
        @Nullable Reply reply) {
    public LeavingSurvival {
        points = List.copyOf(points);
    }

    /**
     * After so many days.
     *
     * @param share that asks later on, in [0, 1], with its 95 % interval
     * @param there customers who were still followed just before
     */
    public record Point(int day, double share, double low, double high, int there) {}

    /**
     * Customers whose first contact was answered within a day beside the others.
     *
     * @param day         on which they are compared
     * @param inTimeShare of {@code inTime} customers, that asks later on
     * @param lateShare   the same of {@code late} customers
     * @param p           of the log-rank test
     */
    public record Reply(int day, int inTime, double inTimeShare, int late, double lateShare, double p) {}
}
