package com.heed.attention;

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
}
