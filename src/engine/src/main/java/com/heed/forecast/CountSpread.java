package com.heed.forecast;

import smile.math.special.Gamma;

/**
 * How much counts vary around what was expected of them: in a stretch with the mean m, of which the days in it have m_d, the variance is {@code period * m + day * sum m_d^2}. The first part is what half hours do each for themselves
 * (Poisson is 1), the second that whole days are busier or quieter than expected. Both together make the count negative binomial.
 *
 * @param period at least 1
 * @param day    relative variance of a day, from 0 to 1
 */
record CountSpread(double period, double day) {

    static final CountSpread POISSON = new CountSpread(1, 0);

    private static final double TENTH = 0.1;
    /** Above it the count is as good as continuous, and its probabilities would be too small for doubles. */
    private static final double LARGE = 300;

    CountSpread {
        Checks.that(period >= 1 && period < 1e6, "dispersion " + period + " must be 1 or more");
        Checks.that(day >= 0 && day <= 1, "relative variance of a day " + day + " must be 0 to 1");
    }

    /** Sums over periods and days from which a spread is found. */
    static final class Sums {
        private double mean;
        private double periodSquares;
        private double periodMeans;
        private double daySquares;
        private double dayMeans;

        void period(double expected, double count) {
            mean += expected;
            periodSquares += (count - expected) * (count - expected);
            periodMeans += expected * expected;
        }

        void day(double expected, double count) {
            daySquares += (count - expected) * (count - expected);
            dayMeans += expected * expected;
        }

        /**
         * By moments: the squares of the periods and of the days have the expectations {@code period * mean + day * means}, two equations for two unknowns.
         *
         * @param factor on the squares: n / (n - parameters) where the same counts were fitted, 1 where they were not
         */
        CountSpread spread(double factor) {
            if (mean <= 0) {
                return POISSON;
            }
            double apart = dayMeans - periodMeans;
            double day = apart > 0 ? factor * (daySquares - periodSquares) / apart : 0;
            day = Math.max(0, Math.min(1, day));
            double period = (factor * periodSquares - day * periodMeans) / mean;
            return new CountSpread(Math.max(1, Math.min(1e5, period)), day);
        }
    }

    /**
     * Mean and the 80 % interval.
     *
     * @param squares sum of the squares of the expected counts of the days in the stretch
     */
    Expected expected(double mean, double squares) {
        if (mean <= 0) {
            return new Expected(0, 0, 0);
        }
        double variance = period * mean + day * squares;
        if (mean > LARGE) {
            // Gamma with the same mean and variance.
            double shape = mean * mean / variance;
            double scale = variance / mean;
            return new Expected(
                    mean,
                    Math.floor(scale * Gamma.inverseRegularizedIncompleteGamma(shape, TENTH)),
                    Math.ceil(scale * Gamma.inverseRegularizedIncompleteGamma(shape, 1 - TENTH)));
        }
        return counted(mean, variance);
    }

    /** The largest count below which at most a tenth lies, and the smallest above which at most a tenth lies. */
    private static Expected counted(double mean, double variance) {
        double excess = variance - mean;
        // Negative binomial with r = mean^2 / excess, Poisson where there is no excess; from one probability to the
        // next.
        double r = excess > 1e-9 * mean ? mean * mean / excess : Double.POSITIVE_INFINITY;
        double odds = r < Double.POSITIVE_INFINITY ? mean / (r + mean) : 0;
        double probability = r < Double.POSITIVE_INFINITY
                ? StrictMath.exp(r * StrictMath.log(r / (r + mean)))
                : StrictMath.exp(-mean);
        double below = 0;
        double low = -1;
        for (int k = 0; ; k++) {
            double upTo = below + probability;
            if (low < 0 && upTo > TENTH) {
                low = k;
            }
            if (upTo >= 1 - TENTH || probability == 0 && k > mean) {
                return new Expected(mean, Math.max(0, low), k);
            }
            below = upTo;
            probability *= r < Double.POSITIVE_INFINITY ? (r + k) / (k + 1) * odds : mean / (k + 1);
        }
    }
}
