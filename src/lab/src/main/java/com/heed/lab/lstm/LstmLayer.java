package com.heed.lab.lstm;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Weights of a layer of long short-term memory (Hochreiter and Schmidhuber 1997) with forget gates (Gers, Schmidhuber and Cummins 2000) and without peepholes. With z = x W + h R + b, cut into four parts:
 *
 * <pre>
 * i = sigmoid(z1)   f = sigmoid(z2)   o = sigmoid(z3)   g = tanh(z4)
 * c' = f c + i g    h' = o tanh(c')
 * </pre>
 *
 * @param input     W (width of the input, 4 units)
 * @param recurrent R (units, 4 units)
 * @param bias      b (4 units)
 */
record LstmLayer(float[][] input, float[][] recurrent, float[] bias) {
    static final int GATES = 4;

    /** Uniform in the range of Glorot and Bengio 2010, the four parts each for itself; forget gates begin open with a bias of 1 (Gers et al. 2000), the others with 0. */
    static LstmLayer random(int width, int units, SplittableRandom random) {
        float[] bias = new float[GATES * units];
        Arrays.fill(bias, units, 2 * units, 1);
        return new LstmLayer(uniform(width, units, random), uniform(units, units, random), bias);
    }

    private static float[][] uniform(int rows, int units, SplittableRandom random) {
        double bound = Math.sqrt(6.0 / (rows + units));
        float[][] values = new float[rows][GATES * units];
        for (float[] row : values) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (float) ((2 * random.nextDouble() - 1) * bound);
            }
        }
        return values;
    }

    /** Of the same shape, all 0: what gradients are added to. */
    LstmLayer zero() {
        return new LstmLayer(new float[width()][bias.length], new float[units()][bias.length], new float[bias.length]);
    }

    /** With the same values, and none of the arrays. */
    LstmLayer copy() {
        return new LstmLayer(LstmModel.copy(input), LstmModel.copy(recurrent), bias.clone());
    }

    int width() {
        return input.length;
    }

    int units() {
        return recurrent.length;
    }
}
