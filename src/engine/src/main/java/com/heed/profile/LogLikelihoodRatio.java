package com.heed.profile;

/**
 * The log-likelihood ratio of Dunning (1993), "Accurate methods for the statistics of surprise and coincidence", of a table of two rows: with the counts O that were seen and those E expected if the rows were alike,
 * <pre>
 *     G2 = 2 sum O ln(O / E)
 * </pre>
 * Unlike chi-squared it may be asked of rare things.
 */
final class LogLikelihoodRatio {
    private LogLikelihoodRatio() {}

    /** Of the rows (a, b) and (c, d), counts of 0 or more. @return 0 or more */
    static double of(double a, double b, double c, double d) {
        double all = a + b + c + d;
        return 2
                * (part(a, (a + b) * (a + c) / all)
                        + part(b, (a + b) * (b + d) / all)
                        + part(c, (c + d) * (a + c) / all)
                        + part(d, (c + d) * (b + d) / all));
    }

    private static double part(double observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }
}
