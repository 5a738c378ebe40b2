package com.heed.intent;

import com.heed.learn.ModelFormatException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One score a class, linear in the terms of a text. The weights of a term stand side by side: a text has a few hundred terms of many thousands, and each costs a few lines of the cache instead of one for each class.
 *
 * @param weights (terms * classes), term after term
 * @param bias    (classes)
 */
record TermWeights(float[] weights, float[] bias) {
    private static final int MOST_VALUES = 20_000_000;

    TermWeights {
        if (bias.length == 0 || weights.length % bias.length != 0) {
            throw new IllegalArgumentException(weights.length + " weights for " + bias.length + " classes");
        }
    }

    /** Those of rows, which are copied. @param rows (terms or more, classes) */
    static TermWeights of(float[][] rows, int terms, float[] bias) {
        float[] weights = new float[terms * bias.length];
        for (int t = 0; t < terms; t++) {
            System.arraycopy(rows[t], 0, weights, t * bias.length, bias.length);
        }
        return new TermWeights(weights, bias.clone());
    }

    int classes() {
        return bias.length;
    }

    int terms() {
        return weights.length / bias.length;
    }

    float at(int term, int of) {
        return weights[term * bias.length + of];
    }

    /** Logits of a text, (classes). */
    double[] logits(Terms.Vector text) {
        double[] logits = new double[bias.length];
        for (int c = 0; c < logits.length; c++) {
            logits[c] = bias[c];
        }
        int[] indexes = text.indexes();
        for (int k = 0; k < indexes.length; k++) {
            add(logits, text.values()[k], indexes[k] * logits.length);
        }
        return logits;
    }

    private void add(double[] logits, float value, int from) {
        for (int c = 0; c < logits.length; c++) {
            logits[c] += weights[from + c] * value;
        }
    }

    /** The same for classes in another order, or some of them. @param from (classes) which class of this each is */
    TermWeights withClasses(int[] from) {
        float[] w = new float[terms() * from.length];
        float[] b = new float[from.length];
        for (int c = 0; c < from.length; c++) {
            b[c] = bias[from[c]];
            for (int t = 0; t < terms(); t++) {
                w[t * from.length + c] = at(t, from[c]);
            }
        }
        return new TermWeights(w, b);
    }

    /** Writes classes, terms, bias and weights, class after class, big-endian. */
    void write(DataOutput out) throws IOException {
        out.writeInt(classes());
        out.writeInt(terms());
        for (float b : bias) {
            out.writeFloat(b);
        }
        for (int c = 0; c < classes(); c++) {
            for (int t = 0; t < terms(); t++) {
                out.writeFloat(at(t, c));
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws ModelFormatException if the sizes cannot be right
     */
    static TermWeights read(DataInput in) throws IOException {
        int classes = in.readInt();
        int terms = in.readInt();
        if (classes < 1 || terms < 0 || (long) classes * terms > MOST_VALUES) {
            throw new ModelFormatException(
                    "weights of " + terms + " terms in " + classes + " classes cannot be right; train again");
        }
        float[] bias = new float[classes];
        for (int c = 0; c < classes; c++) {
            bias[c] = in.readFloat();
        }
        float[] weights = new float[terms * classes];
        for (int c = 0; c < classes; c++) {
            for (int t = 0; t < terms; t++) {
                weights[t * classes + c] = in.readFloat();
            }
        }
        return new TermWeights(weights, bias);
    }
}
