package com.heed.lab.lstm;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * An embedding of items and a layer that reads it. Vectors go in times the square root of their width, so that numbers of a vector of length 1 are about 1 there, as the layer expects. An item's logit is the product of the state with its vector, the same vector, and its bias.
 *
 * @param items (items, units)
 * @param bias  (items, 1) of each item's logit
 * @param layer as wide as it has units
 */
record LstmModel(float[][] items, float[][] bias, LstmLayer layer) {

    /**
     * A layer that knows nothing yet.
     *
     * @param start (items, units) vectors to begin with, copied
     * @param bias  (items), copied
     */
    static LstmModel random(float[][] start, float[] bias, SplittableRandom random) {
        float[][] column = new float[bias.length][];
        Arrays.setAll(column, i -> new float[] {bias[i]});
        int units = start[0].length;
        return new LstmModel(copy(start), column, LstmLayer.random(units, units, random));
    }

    /** With the same values, and none of the arrays. */
    LstmModel copy() {
        return new LstmModel(copy(items), copy(bias), layer.copy());
    }

    static float[][] copy(float[][] rows) {
        return Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
    }

    int units() {
        return layer.units();
    }
}
