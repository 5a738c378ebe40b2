package com.heed.attention;

import com.heed.learn.Rows;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A linear layer: output = x W + b.
 *
 * @param weights (in, out): a row an input, so that both directions run along rows
 * @param bias    (out)
 */
record Dense(float[][] weights, float[] bias) {

    /** Uniform in the range of Glorot and Bengio 2010, which keeps the spread of values from layer to layer; no bias. */
    static Dense random(int in, int out, SplittableRandom random) {
        return new Dense(uniform(in, out, Math.sqrt(6.0 / (in + out)), random), new float[out]);
    }

    static float[][] uniform(int rows, int width, double bound, SplittableRandom random) {
        float[][] values = new float[rows][width];
        for (float[] row : values) {
            for (int j = 0; j < width; j++) {
                row[j] = (float) ((2 * random.nextDouble() - 1) * bound);
            }
        }
        return values;
    }

    static Dense zero(int in, int out) {
        return new Dense(new float[in][out], new float[out]);
    }

    int in() {
        return weights.length;
    }

    int out() {
        return bias.length;
    }

    /** Fills {@code output} (out) from {@code x} (in). */
    void forward(float[] x, float[] output) {
        System.arraycopy(bias, 0, output, 0, output.length);
        Rows.addProduct(output, output.length, x, x.length, weights);
    }

    /**
     * Adds the gradients of one row.
     *
     * @param x              (in) what went in
     * @param outputGradient (out)
     * @param gradient       added to
     * @param turned         (out, in) the weights turned around, so that this direction runs along rows too
     * @param inputGradient  (in), filled
     */
    static void backward(float[] x, float[] outputGradient, Dense gradient, float[][] turned, float[] inputGradient) {
        Rows.addScaled(gradient.bias, 1, outputGradient);
        Arrays.fill(inputGradient, 0);
        Rows.addProduct(inputGradient, inputGradient.length, outputGradient, outputGradient.length, turned);
        for (int i = 0; i < x.length; i++) {
            if (x[i] != 0) {
                Rows.addScaled(gradient.weights[i], x[i], outputGradient);
            }
        }
    }
}
