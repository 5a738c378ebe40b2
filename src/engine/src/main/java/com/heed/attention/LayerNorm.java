package com.heed.attention;

import com.heed.learn.Rows;
import java.util.Arrays;

/**
 * Layer normalisation (Ba, Kiros and Hinton 2016, "Layer Normalization", equation 4): a row less its mean, over its deviation, times a gain, plus a bias.
 *
 * @param gain (width)
 * @param bias (width)
 */
record LayerNorm(float[] gain, float[] bias) {
    private static final double EPSILON = 1e-5;

    /** Gain 1, bias 0. */
    static LayerNorm identity(int width) {
        float[] gain = new float[width];
        Arrays.fill(gain, 1);
        return new LayerNorm(gain, new float[width]);
    }

    static LayerNorm zero(int width) {
        return new LayerNorm(new float[width], new float[width]);
    }

    int width() {
        return gain.length;
    }

    /**
     * Normalises rows.
     *
     * @param x          (rows or more, width)
     * @param normalised (rows or more, width), filled: before gain and bias, for {@link #backward}
     * @param inverse    (rows or more), filled: one over the deviation, for {@link #backward}
     * @param output     (rows or more, width), filled
     */
    void forward(float[][] x, int rows, float[][] normalised, float[] inverse, float[][] output) {
        for (int r = 0; r < rows; r++) {
            float mean = (float) (Rows.total(x[r]) / x[r].length);
            float[] to = normalised[r];
            subtract(x[r], mean, to);
            inverse[r] = (float) (1 / Math.sqrt(Rows.sum(to, to) / width() + EPSILON));
            Rows.scale(to, inverse[r]);
            float[] out = output[r];
            for (int j = 0; j < out.length; j++) {
                out[j] = gain[j] * to[j] + bias[j];
            }
        }
    }

    private static void subtract(float[] row, float mean, float[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] = row[j] - mean;
        }
    }

    /**
     * Adds the gradients of rows. With g the gradient of the output times the gain and n the normalised row, that of the input is (g - mean(g) - n mean(g n)) over the deviation.
     *
     * @param normalised     as {@link #forward} filled it
     * @param inverse        as {@link #forward} filled it
     * @param outputGradient (rows or more, width)
     * @param gradient       added to
     * @param inputGradient  (rows or more, width), added to
     */
    void backward(
            float[][] normalised,
            float[] inverse,
            int rows,
            float[][] outputGradient,
            LayerNorm gradient,
            float[][] inputGradient) {
        float[] scaled = new float[width()];
        for (int r = 0; r < rows; r++) {
            float[] g = outputGradient[r];
            float[] n = normalised[r];
            addTimes(gradient.gain, g, n);
            Rows.addScaled(gradient.bias, 1, g);
            times(g, gain, scaled);
            float mean = (float) (Rows.total(scaled) / scaled.length);
            float along = (float) (Rows.sum(scaled, n) / width());
            float over = inverse[r];
            float[] to = inputGradient[r];
            for (int j = 0; j < to.length; j++) {
                to[j] += over * (scaled[j] - mean - n[j] * along);
            }
        }
    }

    private static void addTimes(float[] to, float[] a, float[] b) {
        for (int j = 0; j < to.length; j++) {
            to[j] += a[j] * b[j];
        }
    }

    private static void times(float[] a, float[] b, float[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] = a[j] * b[j];
        }
    }
}
