package com.heed.forecast;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import smile.stat.distribution.TDistribution;

/**
 * A mean over cases with its 95 % interval, where cases of one day may be alike: the mean is that of all cases, and its variance that of a ratio of the days' sums (Cochran 1977, section 6.3), by Student's t of the days.
 */
final class DayDifference {

    private static final double UPPER = 0.975;

    private final Map<LocalDate, double[]> days = new LinkedHashMap<>();
    private double sum;
    private int cases;

    void add(LocalDate day, double value) {
        double[] own = days.computeIfAbsent(day, date -> new double[2]);
        own[0] += value;
        own[1]++;
        sum += value;
        cases++;
    }

    /** Without limits (infinite ones) where there are fewer than two days. */
    PredictorReport.Ahead interval() {
        double mean = cases == 0 ? 0 : sum / cases;
        int n = days.size();
        if (n < 2) {
            return new PredictorReport.Ahead(mean, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double squares = 0;
        for (double[] day : days.values()) {
            double apart = day[0] - mean * day[1];
            squares += apart * apart;
        }
        double half = new TDistribution(n - 1).quantile(UPPER) * Math.sqrt(squares * n / (n - 1.0)) / cases;
        return new PredictorReport.Ahead(mean, mean - half, mean + half);
    }
}
