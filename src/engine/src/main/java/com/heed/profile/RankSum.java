package com.heed.profile;

import java.util.Arrays;
import smile.stat.distribution.GaussianDistribution;

/**
 * The rank-sum test of Mann and Whitney (1947): whether the values of one group tend to be above those of another. U is taken as normal, with the variance corrected for ties and half a count for continuity.
 */
final class RankSum {
    private RankSum() {}

    /**
     * @param above probability that a value of the one is above one of the other, a tie counting half, in [0, 1]
     * @param p     two-sided, in [0, 1]
     */
    record Result(double above, double p) {}

    /** @param one not empty @param other not empty */
    static Result of(double[] one, double[] other) {
        if (one.length == 0 || other.length == 0) {
            throw new IllegalArgumentException(
                    "groups of " + one.length + " and " + other.length + " cannot be compared");
        }
        double[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        Arrays.sort(all);
        double n = all.length;
        double ties = 0;
        for (int from = 0; from < all.length; ) {
            int to = from;
            while (to < all.length && all[to] == all[from]) {
                to++;
            }
            double equal = to - from;
            ties += equal * equal * equal - equal;
            from = to;
        }
        double pairs = (double) one.length * other.length;
        double u = 0;
        for (double value : one) {
            int below = first(all, value);
            int upTo = first(all, Math.nextUp(value));
            u += below + (upTo - below + 1) / 2.0;
        }
        u -= one.length * (one.length + 1.0) / 2;
        double variance = pairs / 12 * (n + 1 - ties / (n * (n - 1)));
        double distance = Math.max(0, Math.abs(u - pairs / 2) - 0.5);
        double p = variance == 0
                ? 1
                : Math.min(1, 2 * GaussianDistribution.getInstance().cdf(-distance / Math.sqrt(variance)));
        return new Result(u / pairs, p);
    }

    /** Index of the first value that is not below. */
    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
