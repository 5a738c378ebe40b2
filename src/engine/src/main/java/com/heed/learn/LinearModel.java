package com.heed.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One score a class, linear in the features: logits = weights x + bias.
 *
 * @param weights (classes, width)
 * @param bias    (classes)
 */
public record LinearModel(float[][] weights, float[] bias) {
    private static final int MOST_VALUES = 20_000_000;

    public LinearModel {
        if (weights.length != bias.length || weights.length == 0) {
            throw new IllegalArgumentException(weights.length + " rows of weights for " + bias.length + " classes");
        }
    }

    public int classes() {
        return bias.length;
    }

    public int width() {
        return weights[0].length;
    }

    /**
     * Logits of a dense row.
     *
     * @param x (width)
     * @return (classes)
     */
    public double[] logits(float[] x) {
        if (x.length != width()) {
            throw new IllegalArgumentException("row of " + x.length + " features for a model of " + width());
        }
        double[] logits = new double[classes()];
        for (int c = 0; c < logits.length; c++) {
            logits[c] = bias[c] + Rows.sum(weights[c], x);
        }
        return logits;
    }

    /**
     * Logits of a row with few values.
     *
     * @return (classes)
     */
    public double[] logits(int[] indexes, float[] values) {
        double[] logits = new double[classes()];
        for (int c = 0; c < logits.length; c++) {
            float[] w = weights[c];
            double sum = bias[c];
            for (int k = 0; k < indexes.length; k++) {
                sum += w[indexes[k]] * values[k];
            }
            logits[c] = sum;
        }
        return logits;
    }

    /** The same model for classes in another order, or some of them. @param from (classes) which class of this each is */
    public LinearModel withClasses(int[] from) {
        float[][] w = new float[from.length][];
        float[] b = new float[from.length];
        for (int c = 0; c < from.length; c++) {
            w[c] = weights[from[c]];
            b[c] = bias[from[c]];
        }
        return new LinearModel(w, b);
    }

    /**
     * The same model for rows as they come, when this one was trained on {@code (x - mean) / deviation}.
     *
     * @param mean      (width)
     * @param deviation (width), above 0
     */
    public LinearModel unstandardised(double[] mean, double[] deviation) {
        float[][] w = new float[classes()][width()];
        float[] b = new float[classes()];
        for (int c = 0; c < b.length; c++) {
            double shift = bias[c];
            for (int j = 0; j < mean.length; j++) {
                double scaled = weights[c][j] / deviation[j];
                w[c][j] = (float) scaled;
                shift -= scaled * mean[j];
            }
            b[c] = (float) shift;
        }
        return new LinearModel(w, b);
    }

    /** Probabilities from logits, in place, without overflow. */
    public static double[] softmax(double[] logits) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        for (int c = 0; c < logits.length; c++) {
            logits[c] = Math.exp(logits[c] - largest);
            sum += logits[c];
        }
        for (int c = 0; c < logits.length; c++) {
            logits[c] /= sum;
        }
        return logits;
    }

    /** Writes classes, width, bias and weights, big-endian. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(classes());
        out.writeInt(width());
        for (float b : bias) {
            out.writeFloat(b);
        }
        for (float[] row : weights) {
            for (float w : row) {
                out.writeFloat(w);
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws ModelFormatException if the sizes cannot be right
     */
    public static LinearModel read(DataInput in) throws IOException {
        int classes = in.readInt();
        int width = in.readInt();
        if (classes < 1 || width < 1 || (long) classes * width > MOST_VALUES) {
            throw new ModelFormatException(
                    "a linear model of " + classes + " classes and " + width + " features cannot be right");
        }
        float[] bias = new float[classes];
        float[][] weights = new float[classes][width];
        for (int c = 0; c < classes; c++) {
            bias[c] = in.readFloat();
        }
        for (float[] row : weights) {
            for (int j = 0; j < width; j++) {
                row[j] = in.readFloat();
            }
        }
        return new LinearModel(weights, bias);
    }
}
