package com.heed.attention;

import com.heed.learn.Rows;

/** Adam (Kingma and Ba 2015, algorithm 1) for a large matrix of which a step touches few rows: only these move, and only their means are brought forward. */
public final class RowAdam {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.98f;
    private static final float EPSILON = 1e-8f;

    private final float[][] value;
    private final float[][] mean;
    private final float[][] square;
    private final double decay;
    private int step;

    /**
     * Takes a matrix under its care.
     *
     * @param value (rows, width), at least one row
     * @param decay share of the rate by which a row that is touched shrinks
     */
    public RowAdam(float[][] value, double decay) {
        this.value = value;
        this.decay = decay;
        int width = value[0].length;
        mean = new float[value.length][width];
        square = new float[value.length][width];
    }

    /**
     * One step along the gradients, which stay as they are.
     *
     * @param rate above 0
     */
    public void step(RowGradients gradients, double rate) {
        step++;
        float stepSize = (float) (rate / (1 - Math.pow(BETA1, step)));
        float correction = (float) (1 / Math.sqrt(1 - Math.pow(BETA2, step)));
        float keep = (float) (1 - rate * decay);
        for (int at = 0; at < gradients.count(); at++) {
            int row = gradients.row(at);
            Rows.scale(value[row], keep);
            move(value[row], gradients.value(at), mean[row], square[row], stepSize, correction);
        }
    }

    private static void move(
            float[] value, float[] gradient, float[] mean, float[] square, float stepSize, float correction) {
        for (int j = 0; j < mean.length; j++) {
            mean[j] = BETA1 * mean[j] + (1 - BETA1) * gradient[j];
        }
        for (int j = 0; j < square.length; j++) {
            square[j] = BETA2 * square[j] + (1 - BETA2) * gradient[j] * gradient[j];
        }
        for (int j = 0; j < value.length; j++) {
            value[j] -= stepSize * mean[j] / ((float) Math.sqrt(square[j]) * correction + EPSILON);
        }
    }
}
