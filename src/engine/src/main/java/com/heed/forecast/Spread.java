package com.heed.forecast;

import java.util.Arrays;

/**
 * How handle times lie around what was predicted of them, as logarithms of the ratio, on contacts that were not learned from.
 *
 * @param middle the median
 * @param low    one in ten is below
 * @param high   one in ten is above
 * @param smear  mean of the ratio itself, above 0 (Duan 1983): what turns a predicted logarithm into a mean
 */
record Spread(double middle, double low, double high, double smear) {

    /** Quantile of the normal distribution at 0.9. */
    private static final double NINE_IN_TEN = 1.2815515655446004;

    /** Before anything is known: normal logarithms. @param variance of the logarithm */
    static Spread normal(double variance) {
        double half = NINE_IN_TEN * Math.sqrt(variance);
        return new Spread(0, -half, half, StrictMath.exp(variance / 2));
    }

    /**
     * What was seen, drawn to what was known before.
     *
     * @param residuals logarithms of the ratio; not modified
     * @param pseudo    how many contacts the earlier knowledge counts as
     */
    Spread seen(double[] residuals, double pseudo) {
        int n = residuals.length;
        if (n == 0) {
            return this;
        }
        double[] sorted = residuals.clone();
        Arrays.sort(sorted);
        double ratio = Arrays.stream(sorted).map(StrictMath::exp).average().orElse(1);
        double share = n / (n + pseudo);
        return new Spread(
                middle + share * (at(sorted, 0.5) - middle),
                low + share * (at(sorted, 0.1) - low),
                high + share * (at(sorted, 0.9) - high),
                smear + share * (ratio - smear));
    }

    /** The place p (n + 1), counted from 1, so that a new value is below it with probability p (Hyndman and Fan 1996, type 6). */
    private static double at(double[] sorted, double p) {
        double place = p * (sorted.length + 1) - 1;
        int below = (int) Math.max(0, Math.min(sorted.length - 1, Math.floor(place)));
        int above = Math.min(sorted.length - 1, below + 1);
        double part = Math.max(0, Math.min(1, place - below));
        return sorted[below] + part * (sorted[above] - sorted[below]);
    }
}
