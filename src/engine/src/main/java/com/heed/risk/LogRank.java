package com.heed.risk;

import com.heed.risk.KaplanMeier.Stay;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import smile.math.special.Erf;

/**
 * Whether two groups of stays end alike: the log-rank test (Mantel 1966; Peto and Peto 1972) with one degree of freedom and the hypergeometric variance.
 *
 * @param chiSquared at least 0
 * @param p          probability of a difference as large by chance alone, in [0, 1]
 */
public record LogRank(double chiSquared, double p) {
    /** Of two groups. Where nobody left while somebody of each was there, nothing can be told, and p is 1. */
    public static LogRank of(List<Stay> one, List<Stay> other) {
        SortedSet<Double> ends = new TreeSet<>();
        for (List<Stay> group : List.of(one, other)) {
            group.stream().filter(Stay::left).map(Stay::length).forEach(ends::add);
        }
        double observed = 0;
        double expected = 0;
        double variance = 0;
        for (double end : ends) {
            double here = atRisk(one, end);
            double all = here + atRisk(other, end);
            double left = left(one, end) + left(other, end);
            observed += left(one, end);
            expected += left * here / all;
            variance += all < 2 ? 0 : left * (here / all) * (1 - here / all) * (all - left) / (all - 1);
        }
        if (variance <= 0) {
            return new LogRank(0, 1);
        }
        double chiSquared = (observed - expected) * (observed - expected) / variance;
        return new LogRank(chiSquared, Erf.erfc(Math.sqrt(chiSquared / 2)));
    }

    private static double atRisk(List<Stay> group, double length) {
        return group.stream().filter(stay -> stay.length() >= length).count();
    }

    private static double left(List<Stay> group, double length) {
        return group.stream()
                .filter(stay -> stay.left() && stay.length() == length)
                .count();
    }
}
