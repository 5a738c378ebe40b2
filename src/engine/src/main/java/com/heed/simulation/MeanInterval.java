package com.heed.simulation;

import java.util.List;
import smile.stat.distribution.TDistribution;

/**
 * A mean over days with its 95 % interval, by Student's t: the days are independent of each other.
 *
 * @param low  equal to the mean where all days are alike
 */
public record MeanInterval(double mean, double low, double high) {

    private static final double UPPER = 0.975;

    /** @throws IllegalArgumentException if there are fewer than two values */
    public static MeanInterval of(List<Double> values) {
        int n = values.size();
        Checks.that(n >= 2, n + " days; an interval needs two at least");
        double mean = values.stream().mapToDouble(Double::doubleValue).sum() / n;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double half = new TDistribution(n - 1).quantile(UPPER) * Math.sqrt(squares / (n - 1) / n);
        return new MeanInterval(mean, mean - half, mean + half);
    }
}
