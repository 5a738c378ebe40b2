package com.heed.lab.lstm;

import com.heed.learn.Rows;
import java.util.SplittableRandom;

/** Items that did not come next, for a whole batch: all items where there are no more, else some drawn evenly with replacement. What came next after an event is left out of them for that event. */
final class DrawnItems {
    private final int[] drawn;
    private final boolean all;
    private final float[][] vectors;
    private final float[][] columns;
    private final float[] bias;

    /** @param items how many there are @param draws at least 1 */
    DrawnItems(int items, int draws, int units) {
        all = items <= draws;
        drawn = new int[Math.min(items, draws)];
        vectors = new float[drawn.length][];
        columns = new float[units][drawn.length];
        bias = new float[drawn.length];
    }

    /** Draws anew, and reads vectors and biases as they are now. */
    void draw(LstmModel model, SplittableRandom random) {
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = all ? i : random.nextInt(model.items().length);
        }
        read(model);
    }

    /** Reads vectors and biases of the same items anew. */
    void read(LstmModel model) {
        for (int i = 0; i < drawn.length; i++) {
            vectors[i] = model.items()[drawn[i]];
            bias[i] = model.bias()[drawn[i]][0];
        }
        Rows.transpose(vectors, drawn.length, columns);
    }

    int size() {
        return drawn.length;
    }

    int item(int at) {
        return drawn[at];
    }

    /** (size, units) */
    float[][] vectors() {
        return vectors;
    }

    /** (units, size) the same turned around. */
    float[][] columns() {
        return columns;
    }

    /** (size) */
    float[] bias() {
        return bias;
    }
}
