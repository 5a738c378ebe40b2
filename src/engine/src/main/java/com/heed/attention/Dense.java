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
record Dense(float[][] weights, float[] bias) implements Layer {

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

    @Override
    public void forward(float[] x, float[] output) {
        System.arraycopy(bias, 0, output, 0, output.length);
        Rows.addProduct(output, output.length, x, x.length, weights);
    }

    /**
     * As {@link #forward(float[], float[])} for several rows; each row of weights is read once for all of them.
     *
     * @param x      (rows or more, in)
     * @param output (rows or more, out), filled
     */
    void forward(float[][] x, int rows, float[][] output) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(bias, 0, output[r], 0, bias.length);
        }
        Rows.addProduct(output, bias.length, x, rows, weights.length, weights);
    }

    /**
     * Adds the gradients of several rows.
     *
     * @param x              (rows or more, in) what went in
     * @param outputGradient (rows or more, out)
     * @param gradient       added to
     * @param turned         (out, in) the weights turned around, so that this direction runs along rows too
     * @param inputGradient  (rows or more, in), filled
     */
    static void backward(
            float[][] x,
            int rows,
            float[][] outputGradient,
            Dense gradient,
            float[][] turned,
            float[][] inputGradient) {
        int out = gradient.out();
        for (int r = 0; r < rows; r++) {
            Rows.addScaled(gradient.bias, 1, outputGradient[r]);
            Arrays.fill(inputGradient[r], 0);
        }
        Rows.addProduct(inputGradient, gradient.in(), outputGradient, rows, out, turned);
        Rows.addTurnedProduct(gradient.weights, out, x, rows, outputGradient);
    }
}
