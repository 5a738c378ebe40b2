package com.heed.intent;

import com.heed.learn.Rows;
import com.heed.learn.Vocabulary;
import com.heed.learn.Work;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Multinomial logistic regression on sparse terms by AdaGrad (Duchi, Hazan and Singer 2011), text after text, with weight decay on the terms a text has. One copy of the weights and
 * one of the squared gradients are all its memory, whatever the number of texts. It can be trained further on other texts. Deterministic; for one thread.
 */
final class TermRegression {
    static final float RATE = 0.1f;

    private static final float DECAY = 1e-6f;
    private static final float SMALL = 1e-8f;
    /** Squared gradients a weight that was learned before starts with, since those it had are not kept: it moves, but not far. */
    private static final float KNOWN = 1;

    // Term by term, with the bias last: a text's terms are rows along which the loops over the classes run.
    private final float[][] weights;
    private final float[][] squares;
    private final float[] error;

    /** Knows nothing yet. */
    TermRegression(int terms, int classes) {
        this.weights = new float[terms + 1][classes];
        this.squares = new float[terms + 1][classes];
        this.error = new float[classes];
    }

    /**
     * Knows what a model knows.
     *
     * @param terms   (terms) which term of the model each is, or {@link Vocabulary#UNKNOWN}
     * @param classes (classes) which class of the model each is
     */
    TermRegression(TermWeights model, int[] terms, int[] classes) {
        this(terms.length, classes.length);
        for (int c = 0; c < classes.length; c++) {
            for (int t = 0; t < terms.length; t++) {
                if (terms[t] != Vocabulary.UNKNOWN) {
                    weights[t][c] = model.at(terms[t], classes[c]);
                    squares[t][c] = KNOWN;
                }
            }
            weights[terms.length][c] = model.bias()[classes[c]];
            squares[terms.length][c] = KNOWN;
        }
    }

    /**
     * Sees texts, the rate falling in steps to near 0.
     *
     * @param rows   terms of all texts
     * @param at     which of them are seen, in an order that is shuffled
     * @param labels  of all texts, each in [0, classes)
     * @param weights of all texts; the gradient of a text is so many times as long
     * @param rate   of the first epoch
     * @param work   counts each text at each epoch
     */
    void learn(
            List<Terms.Vector> rows,
            int[] at,
            int[] labels,
            float[] weights,
            int epochs,
            float rate,
            long seed,
            Work work) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = at.clone();
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int swapped = order[i];
                order[i] = order[other];
                order[other] = swapped;
            }
            float now = rate * (1 - (float) epoch / epochs);
            for (int i : order) {
                step(rows.get(i), labels[i], weights[i], now);
                work.done(1);
            }
        }
    }

    /** What is known so far. */
    TermWeights model() {
        return TermWeights.of(weights, weights.length - 1, weights[weights.length - 1]);
    }

    private void step(Terms.Vector row, int label, float weight, float rate) {
        int size = weights.length - 1;
        int[] indexes = row.indexes();
        System.arraycopy(weights[size], 0, error, 0, error.length);
        for (int k = 0; k < indexes.length; k++) {
            Rows.addScaled(error, row.values()[k], weights[indexes[k]]);
        }
        Rows.softmax(error);
        error[label] -= 1;
        Rows.scale(error, weight);
        for (int k = 0; k < indexes.length; k++) {
            update(weights[indexes[k]], squares[indexes[k]], error, row.values()[k], rate);
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
