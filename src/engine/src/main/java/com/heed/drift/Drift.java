package com.heed.drift;

import java.util.Set;
import java.util.TreeSet;
import smile.stat.distribution.ChiSquareDistribution;

/**
 * How far a feature has moved since a model was measured.
 *
 * @param feature its name
 * @param psi     population stability index, 0 or above
 * @param noise   what the index exceeds in one of twenty samples of these sizes although nothing moved
 * @param then    cases when the model was measured
 * @param now     cases since
 * @param level   what that means
 */
public record Drift(String feature, double psi, double noise, int then, int now, Level level) {
    /** Below, nothing has moved that matters. */
    public static final double NORMAL = 0.1;

    /** Above, the model should be trained again. */
    public static final double LARGE = 0.25;

    /** Half a case is added to each value, so that one that never came up has a logarithm. */
    private static final double SMOOTHING = 0.5;

    /** What a drift means. */
    public enum Level {
        /** With so few cases chance alone could move the index past {@link #NORMAL}. */
        TOO_FEW("toofew"),
        NORMAL("normal"),
        SOME("some"),
        LARGE("large");

        private final String key;

        Level(String key) {
            this.key = key;
        }

        /** Stable key in REST and texts. */
        public String key() {
            return key;
        }
    }

    /**
     * Compares two times by the population stability index, the sum over the values of (p - q) ln(p / q). If nothing moved it is distributed about as (1/n + 1/m) chi-squared with one degree of freedom less than there
     * are values (Yurdakul 2018, Statistical Properties of Population Stability Index); the 95 percent point of that is {@link #noise()}.
     */
    public static Drift of(String feature, Shares then, Shares now) {
        Set<String> values = new TreeSet<>(then.counts().keySet());
        values.addAll(now.counts().keySet());
        int n = then.total();
        int m = now.total();
        if (n == 0 || m == 0 || values.size() < 2) {
            boolean few = n == 0 || m == 0;
            return new Drift(feature, 0, 0, n, m, few ? Level.TOO_FEW : Level.NORMAL);
        }
        double psi = 0;
        for (String value : values) {
            double p = (then.counts().getOrDefault(value, 0) + SMOOTHING) / (n + SMOOTHING * values.size());
            double q = (now.counts().getOrDefault(value, 0) + SMOOTHING) / (m + SMOOTHING * values.size());
            psi += (p - q) * Math.log(p / q);
        }
        double noise = (1.0 / n + 1.0 / m) * new ChiSquareDistribution(values.size() - 1).quantile(0.95);
        return new Drift(feature, psi, noise, n, m, level(psi, noise));
    }

    private static Level level(double psi, double noise) {
        if (psi <= noise) {
            return noise > NORMAL ? Level.TOO_FEW : Level.NORMAL;
        }
        return psi > LARGE ? Level.LARGE : psi > NORMAL ? Level.SOME : Level.NORMAL;
    }
}
