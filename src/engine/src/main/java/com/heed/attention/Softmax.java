package com.heed.attention;

import java.util.Arrays;

/** The softmax over the keys a query may look at. */
final class Softmax {
    private Softmax() {}

    /**
     * Turns scores into weights in place. Keys that are not real get 0; when none is real, all do.
     *
     * @param scores (keys or more)
     * @param keys   how many of them count
     * @param real   (keys or more) which keys exist
     */
    static void overReal(float[] scores, int keys, boolean[] real) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int t = 0; t < keys; t++) {
            if (real[t] && scores[t] > largest) {
                largest = scores[t];
            }
        }
        double sum = 0;
        for (int t = 0; t < keys; t++) {
            scores[t] = real[t] ? (float) Math.exp(scores[t] - largest) : 0;
            sum += scores[t];
        }
        float share = sum == 0 ? 0 : (float) (1 / sum);
        for (int t = 0; t < keys; t++) {
            scores[t] *= share;
        }
    }

    /** As {@link #overReal}, by {@link Exponential}: for networks that are learned in a project, which it makes faster; shipped ones keep every bit of what they were measured with. */
    static void quicklyOverReal(float[] scores, int keys, boolean[] real, Exponential exponential) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int t = 0; t < keys; t++) {
            if (real[t] && scores[t] > largest) {
                largest = scores[t];
            }
        }
        if (largest == Float.NEGATIVE_INFINITY) {
            Arrays.fill(scores, 0, keys, 0);
            return;
        }
        for (int t = 0; t < keys; t++) {
            scores[t] = real[t] ? scores[t] : largest;
        }
        exponential.of(scores, keys, largest);
        double sum = 0;
        for (int t = 0; t < keys; t++) {
            scores[t] = real[t] ? scores[t] : 0;
            sum += scores[t];
        }
        float share = (float) (1 / sum);
        for (int t = 0; t < keys; t++) {
            scores[t] *= share;
        }
    }
}
