package com.heed.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Probabilities of ordered classes from one score (proportional odds, McCullagh 1980): logit P(class at most k) = cuts[k] - weights x. The higher the score, the higher the class.
 *
 * @param weights (width)
 * @param cuts    (classes - 1), strictly ascending
 */
public record OrdinalModel(float[] weights, double[] cuts) {
    private static final int MOST_VALUES = 20_000_000;
    private static final int MOST_CLASSES = 1_000;

    /** @throws IllegalArgumentException if there is no cut or the cuts do not ascend; names them */
    public OrdinalModel {
        if (cuts.length == 0) {
            throw new IllegalArgumentException("ordered classes need at least one cut between them");
        }
        for (int k = 0; k < cuts.length; k++) {
            if (!Double.isFinite(cuts[k]) || (k > 0 && !(cuts[k] > cuts[k - 1]))) {
                throw new IllegalArgumentException("cut " + k + " is " + cuts[k] + "; cuts must be finite and ascend");
            }
        }
    }

    public int classes() {
        return cuts.length + 1;
    }

    /** The score of a row with few values. */
    public double score(int[] indexes, float[] values) {
        double score = 0;
        for (int k = 0; k < indexes.length; k++) {
            score += weights[indexes[k]] * values[k];
        }
        return score;
    }

    /** Probabilities of the classes at a score; (classes), adding up to 1. */
    public double[] probabilities(double score) {
        return probabilities(score, cuts);
    }

    static double[] probabilities(double score, double[] cuts) {
        double[] p = new double[cuts.length + 1];
        for (int c = 0; c < p.length; c++) {
            // The difference of two numbers near 1 loses all digits; on that side the upper tails are subtracted.
            double low = c == 0 ? Double.NEGATIVE_INFINITY : cuts[c - 1] - score;
            double high = c == cuts.length ? Double.POSITIVE_INFINITY : cuts[c] - score;
            p[c] = low > 0 ? logistic(-low) - logistic(-high) : logistic(high) - logistic(low);
        }
        return p;
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Writes classes, width, cuts and weights, big-endian. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(classes());
        out.writeInt(weights.length);
        for (double cut : cuts) {
            out.writeDouble(cut);
        }
        for (float w : weights) {
            out.writeFloat(w);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws ModelFormatException if the sizes or the cuts cannot be right
     */
    public static OrdinalModel read(DataInput in) throws IOException {
        int classes = in.readInt();
        int width = in.readInt();
        if (classes < 2 || classes > MOST_CLASSES || width < 1 || width > MOST_VALUES) {
            throw new ModelFormatException(
                    "an ordinal model of " + classes + " classes and " + width + " features cannot be right");
        }
        double[] cuts = new double[classes - 1];
        for (int k = 0; k < cuts.length; k++) {
            cuts[k] = in.readDouble();
        }
        float[] weights = new float[width];
        for (int j = 0; j < width; j++) {
            weights[j] = in.readFloat();
        }
        try {
            return new OrdinalModel(weights, cuts);
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException("an ordinal model cannot be right: " + e.getMessage(), e);
        }
    }
}
