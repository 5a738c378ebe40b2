package com.heed.risk;

/** Odds and probabilities. */
final class Link {
    /** No prediction is surer than this: odds of one to a hundred thousand. */
    private static final double SUREST = 1e-5;

    private Link() {}

    static double probability(double logOdds) {
        return logOdds >= 0 ? 1 / (1 + StrictMath.exp(-logOdds)) : 1 - 1 / (1 + StrictMath.exp(logOdds));
    }

    /** Logarithm of the odds, of a probability drawn into [1e-5, 1 - 1e-5]. */
    static double logOdds(double probability) {
        double p = Math.min(1 - SUREST, Math.max(SUREST, probability));
        return StrictMath.log(p / (1 - p));
    }

    /** What a prediction in log odds loses on one outcome: -log p of what happened, in nats. */
    static double loss(double logOdds, boolean happened) {
        double against = happened ? -logOdds : logOdds;
        return against > 0
                ? against + StrictMath.log1p(StrictMath.exp(-against))
                : StrictMath.log1p(StrictMath.exp(against));
    }

    /** Share of the rows in which it happened. */
    static double share(boolean[] happened) {
        int count = 0;
        for (boolean one : happened) {
            count += one ? 1 : 0;
        }
        return (double) count / happened.length;
    }
}
