package com.heed.surge;

/** The conditional comparison of a count with counts of a longer time; see {@link SurgeAlarm} for its reasons. */
final class RateTest {
    /** Below it the beta-binomial and the binomial differ by less than anybody could see. */
    private static final double POISSON = 1e-6;

    private RateTest() {}

    /**
     * Probability that of {@code all} events at least {@code count} fall into the window.
     *
     * @param count      from 0 to {@code all}
     * @param all        events in the window and the time before
     * @param ratio      the time before over the window, above 0
     * @param dispersion relative variance of the rate from window to window, 0 or more; 0 gives the binomial
     * @return in [0, 1]
     */
    static double atLeast(int count, int all, double ratio, double dispersion) {
        if (count < 0 || count > all) {
            throw new IllegalArgumentException("count " + count + " must be 0 to " + all);
        }
        if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("ratio " + ratio + " must be above 0");
        }
        if (!(dispersion >= 0 && dispersion < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("dispersion " + dispersion + " must be 0 or more");
        }
        double tail = 0;
        for (int k = all; k >= count; k--) {
            tail += Math.exp(
                    dispersion < POISSON ? binomial(k, all, ratio) : betaBinomial(k, all, ratio, 1 / dispersion));
        }
        return Math.min(1, tail);
    }

    private static double binomial(int k, int all, double ratio) {
        return choose(k, all) - all * Math.log1p(ratio) + (all - k) * Math.log(ratio);
    }

    private static double betaBinomial(int k, int all, double ratio, double alpha) {
        double beta = alpha * ratio;
        return choose(k, all) + logBeta(k + alpha, all - k + beta) - logBeta(alpha, beta);
    }

    private static double choose(int k, int all) {
        return LogGamma.of(all + 1.0) - LogGamma.of(k + 1.0) - LogGamma.of(all - k + 1.0);
    }

    private static double logBeta(double a, double b) {
        return LogGamma.of(a) + LogGamma.of(b) - LogGamma.of(a + b);
    }
}
