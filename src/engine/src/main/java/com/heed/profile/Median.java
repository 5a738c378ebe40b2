package com.heed.profile;

import java.util.Arrays;

/** The middle value; of an even number of values the mean of the two in the middle. */
final class Median {
    private Median() {}

    /** @param values not empty, not modified */
    static double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
