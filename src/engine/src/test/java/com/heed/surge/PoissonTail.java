package com.heed.surge;

/** The tail of Poisson with a known mean, by the series of the regularised lower gamma function P(count, mean) (Abramowitz and Stegun 6.5.29): what the alarm would be if the past were no sample. */
final class PoissonTail {
    private PoissonTail() {}

    /** P(X &gt;= count), count at least 1, mean above 0. */
    static double atLeast(int count, double mean) {
        double term = Math.exp(count * Math.log(mean) - mean - LogGamma.of(count + 1.0));
        double sum = 0;
        for (int k = count; term > 1e-18 * sum || k <= mean; ) {
            sum += term;
            k++;
            term *= mean / k;
        }
        return sum;
    }
}
