package com.heed.action;

/**
 * How much better contacts end with an action than without it, on the mean over those that could have got either.
 *
 * @param with         contacts that got it
 * @param without      contacts that did not
 * @param wellWith     how well all of them would have ended with it, in [0, 1]
 * @param wellWithout  how well all of them would have ended without it, in [0, 1]
 * @param difference   between the two before they are kept within [0, 1]
 * @param error        standard error of the difference, contacts of one customer taken together
 * @param naiveWith    how well those ended that got it
 * @param naiveWithout how well those ended that did not
 */
public record Effect(
        int with,
        int without,
        double wellWith,
        double wellWithout,
        double difference,
        double error,
        double naiveWith,
        double naiveWithout) {

    /** Lower end of the 95 % interval of the difference. */
    public double lower() {
        return difference - quantile() * error;
    }

    /** Upper end of the 95 % interval of the difference. */
    public double upper() {
        return difference + quantile() * error;
    }

    private double quantile() {
        return StudentQuantile.upper975(Math.min(with, without) - 1);
    }
}
