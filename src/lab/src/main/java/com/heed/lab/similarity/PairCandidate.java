package com.heed.lab.similarity;

import com.heed.learn.Scores;

/**
 * One way to judge labelled pairs.
 *
 * @param name        heed, shipped, words or cosine
 * @param area        under the ROC curve
 * @param probability (rows) that a pair asks the same; empty for a score that is no probability
 */
record PairCandidate(String name, Scores.Interval area, double[] probability) {
    static PairCandidate of(String name, double[] probability, int[] labels, long seed) {
        return new PairCandidate(name, PairRank.area(probability, labels, seed), probability);
    }

    boolean isProbability() {
        return probability.length > 0;
    }

    /** (rows, 2): of not the same and of the same. */
    double[][] probabilities() {
        double[][] both = new double[probability.length][];
        for (int i = 0; i < both.length; i++) {
            both[i] = new double[] {1 - probability[i], probability[i]};
        }
        return both;
    }
}
