package com.heed.intent;

import com.heed.learn.LinearModel;
import com.heed.learn.Rows;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Multinomial logistic regression on sparse terms by AdaGrad (Duchi, Hazan and Singer 2011), text after text, with weight decay on the terms a text has. One copy of the weights and
 * one of the squared gradients are all its memory, whatever the number of texts. Deterministic: one thread.
 */
final class TermRegression {
    private static final float RATE = 0.2f;
    private static final float DECAY = 1e-6f;
    private static final int EPOCHS = 12;
    private static final float SMALL = 1e-8f;

    private TermRegression() {}

    /**
     * @param rows   terms of each text
     * @param labels (rows), each in [0, classes)
     * @param size   terms in all
     */
    static LinearModel train(List<Terms.Vector> rows, int[] labels, int size, int classes, long seed) {
        // Term by term, with the bias last: a text's terms are rows along which the loops over the classes run.
        float[][] weights = new float[size + 1][classes];
        float[][] squares = new float[size + 1][classes];
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[rows.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        float[] error = new float[classes];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int swapped = order[i];
                order[i] = order[other];
                order[other] = swapped;
            }
            float rate = RATE * (1 - (float) epoch / EPOCHS);
            for (int i : order) {
                step(rows.get(i), labels[i], weights, squares, error, rate);
            }
        }
        float[][] byClass = new float[classes][Math.max(1, size)];
        for (int c = 0; c < classes; c++) {
            for (int t = 0; t < size; t++) {
                byClass[c][t] = weights[t][c];
            }
        }
        return new LinearModel(byClass, weights[size]);
    }

    private static void step(
            Terms.Vector row, int label, float[][] weights, float[][] squares, float[] error, float rate) {
        int size = weights.length - 1;
        System.arraycopy(weights[size], 0, error, 0, error.length);
        for (int k = 0; k < row.indexes().length; k++) {
            Rows.addScaled(error, row.values()[k], weights[row.indexes()[k]]);
        }
        Rows.softmax(error);
        error[label] -= 1;
        for (int k = 0; k < row.indexes().length; k++) {
            update(weights[row.indexes()[k]], squares[row.indexes()[k]], error, row.values()[k], rate);
        }
        update(weights[size], squares[size], error, 1, rate);
    }

    /** Two loops with one destination each, so that both become vector instructions. */
    private static void update(float[] w, float[] squares, float[] error, float value, float rate) {
        for (int c = 0; c < squares.length; c++) {
            float gradient = error[c] * value + DECAY * w[c];
            squares[c] += gradient * gradient;
        }
        for (int c = 0; c < w.length; c++) {
            w[c] -= rate * (error[c] * value + DECAY * w[c]) / ((float) Math.sqrt(squares[c]) + SMALL);
        }
    }
}
