package com.heed.evaluation;

/** McNemar's test (1947) of two ways to answer the same cases, exact: the cases only one of them gets right fall to either side like a coin. */
public final class McNemar {
    private McNemar() {}

    /**
     * Probability that a coin falls at least as unevenly, to either side.
     *
     * @param one   cases only the one gets right, at least 0
     * @param other cases only the other gets right, at least 0
     */
    public static double p(int one, int other) {
        int all = one + other;
        double log = all * Math.log(0.5);
        double tail = 0;
        for (int k = 0; k <= Math.min(one, other); k++) {
            tail += Math.exp(log);
            log += Math.log((double) (all - k) / (k + 1));
        }
        return Math.min(1, 2 * tail);
    }
}
