package com.heed.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Bias-corrected temperature scaling (Alexandari, Kundaje and Shrikumar 2020): p = softmax(slope * logits + shift). It keeps a model's ranking within a class
 * and makes its probabilities honest on the rows it is fitted to.
 *
 * @param slope one over the temperature, above 0
 * @param shift (classes)
 */
public record Calibration(double slope, double[] shift) {
    private static final double PENALTY = 1e-3;

    /** Leaves probabilities as they are. */
    public static Calibration none(int classes) {
        return new Calibration(1, new double[classes]);
    }

    /**
     * Fits slope and shifts by maximum likelihood, drawn slightly to 1 and 0.
     *
     * @param logits (rows, classes)
     * @param labels (rows)
     */
    public static Calibration fit(double[][] logits, int[] labels) {
        double[] alike = new double[labels.length];
        java.util.Arrays.fill(alike, 1);
        return fit(logits, labels, alike);
    }

    /**
     * As {@link #fit(double[][], int[])}, with rows that count differently.
     *
     * @param weights (rows), at least 0
     */
    public static Calibration fit(double[][] logits, int[] labels, double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double[] share = new double[weights.length];
        for (int i = 0; i < share.length; i++) {
            share[i] = weights[i] / total;
        }
        int classes = logits[0].length;
        double[] start = new double[classes + 1];
        double[] found =
                Lbfgs.minimise((at, gradient) -> loss(at, gradient, logits, labels, share, classes), start, 200, 1e-7);
        double[] shift = new double[classes];
        System.arraycopy(found, 1, shift, 0, classes);
        return new Calibration(Math.exp(found[0]), shift);
    }

    /** The slope is fitted by its logarithm, so that it stays above 0. */
    private static double loss(
            double[] at, double[] gradient, double[][] logits, int[] labels, double[] share, int classes) {
        double slope = Math.exp(at[0]);
        double[] p = new double[classes];
        double loss = 0;
        java.util.Arrays.fill(gradient, 0);
        for (int i = 0; i < labels.length; i++) {
            for (int c = 0; c < classes; c++) {
                p[c] = slope * logits[i][c] + at[c + 1];
            }
            LinearModel.softmax(p);
            loss -= share[i] * Math.log(Math.max(p[labels[i]], 1e-300));
            for (int c = 0; c < classes; c++) {
                double error = share[i] * (p[c] - (c == labels[i] ? 1 : 0));
                gradient[0] += error * slope * logits[i][c];
                gradient[c + 1] += error;
            }
        }
        for (int k = 0; k <= classes; k++) {
            loss += PENALTY / 2 * at[k] * at[k];
            gradient[k] += PENALTY * at[k];
        }
        return loss;
    }

    /** Calibrated probabilities; {@code logits} is not modified. */
    public double[] probabilities(double[] logits) {
        double[] p = new double[logits.length];
        for (int c = 0; c < p.length; c++) {
            p[c] = slope * logits[c] + shift[c];
        }
        return LinearModel.softmax(p);
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(shift.length);
        out.writeDouble(slope);
        for (double s : shift) {
            out.writeDouble(s);
        }
    }

    public static Calibration read(DataInput in) throws IOException {
        int classes = in.readInt();
        if (classes < 1 || classes > 100_000) {
            throw new ModelFormatException("a calibration of " + classes + " classes cannot be right");
        }
        double slope = in.readDouble();
        double[] shift = new double[classes];
        for (int c = 0; c < classes; c++) {
            shift[c] = in.readDouble();
        }
        return new Calibration(slope, shift);
    }
}
