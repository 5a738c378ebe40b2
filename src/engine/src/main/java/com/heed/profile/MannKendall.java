package com.heed.profile;

import smile.stat.distribution.GaussianDistribution;

/**
 * The test for a trend after Mann (1945), "Nonparametric tests against trend", and Kendall (1975). S is the number of pairs that rise minus those that fall. Up to {@value #EXACT} values without ties its distribution
 * is exact, from the numbers of permutations with so many inversions; else it is taken as normal with the variance corrected for ties, (n (n - 1) (2 n + 5) - sum t (t - 1) (2 t + 5)) / 18, and for continuity.
 */
final class MannKendall {
    private static final int EXACT = 20;

    private MannKendall() {}

    /** @param s rising pairs minus falling ones @param p two-sided, in [0, 1] */
    record Result(int s, double p) {}

    /** @param values in the order of time */
    static Result of(double[] values) {
        int n = values.length;
        int s = 0;
        double ties = 0;
        for (int i = 0; i < n; i++) {
            int equal = 1;
            boolean first = true;
            for (int j = 0; j < n; j++) {
                s += j > i ? Double.compare(values[j], values[i]) : 0;
                if (j != i && values[j] == values[i]) {
                    equal++;
                    first &= j > i;
                }
            }
            ties += first ? equal * (equal - 1.0) * (2.0 * equal + 5) : 0;
        }
        if (s == 0) {
            return new Result(0, 1);
        }
        if (ties == 0 && n <= EXACT) {
            return new Result(s, Math.min(1, 2 * exactly(n, Math.abs(s))));
        }
        double variance = (n * (n - 1.0) * (2.0 * n + 5) - ties) / 18;
        double z = (Math.abs(s) - 1) / Math.sqrt(variance);
        return new Result(s, Math.min(1, 2 * GaussianDistribution.getInstance().cdf(-z)));
    }

    /** P(S &gt;= s) of n values in any order: S is all pairs minus twice the inversions. */
    private static double exactly(int n, int s) {
        int pairs = n * (n - 1) / 2;
        double[] share = new double[pairs + 1];
        share[0] = 1;
        for (int size = 2; size <= n; size++) {
            double[] next = new double[pairs + 1];
            for (int inversions = 0; inversions <= pairs; inversions++) {
                for (int added = 0; added < size && added <= inversions; added++) {
                    next[inversions] += share[inversions - added] / size;
                }
            }
            share = next;
        }
        double tail = 0;
        for (int inversions = 0; pairs - 2 * inversions >= s; inversions++) {
            tail += share[inversions];
        }
        return tail;
    }
}
