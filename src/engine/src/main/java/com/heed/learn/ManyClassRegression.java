package com.heed.learn;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The same model as {@link SoftmaxRegression}, for tens or hundreds of classes: weights stand feature by feature, so that the inner loops run
 * along the classes, in floats. Rows are cut into a fixed number of parts whose gradients are added in order, so that the number of threads changes nothing.
 */
public final class ManyClassRegression {
    private static final int PARTS = 8;
    private static final int TOGETHER = 4;
    private static final double TOLERANCE = 1e-5;

    private ManyClassRegression() {}

    /**
     * Minimises the weighted mean of -log p(label) plus {@code l2 / 2 * |weights|^2}.
     *
     * @param rows       (rows, width), not modified
     * @param labels     (rows), each in [0, classes)
     * @param weights    (rows), at least 0: how much each row counts
     * @param l2         above 0
     * @param iterations at most
     * @throws IllegalArgumentException if there is no row, lengths differ, a label is out of range or l2 is not above 0
     */
    public static LinearModel train(
            float[][] rows, int[] labels, double[] weights, int classes, double l2, int iterations) {
        if (rows.length == 0 || rows.length != labels.length || rows.length != weights.length) {
            throw new IllegalArgumentException(
                    rows.length + " rows with " + labels.length + " labels and " + weights.length + " weights");
        }
        if (!(l2 > 0)) {
            throw new IllegalArgumentException("l2 " + l2 + " must be above 0");
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes) {
                throw new IllegalArgumentException(
                        "label " + labels[i] + " of row " + i + " is outside [0, " + classes + ")");
            }
        }
        int width = rows[0].length;
        double total = Arrays.stream(weights).sum();
        double[] found = Lbfgs.minimise(
                new Loss(rows, labels, weights, total, classes, width, l2)::at,
                new double[(width + 1) * classes],
                iterations,
                TOLERANCE);
        float[][] byClass = new float[classes][width];
        float[] bias = new float[classes];
        for (int c = 0; c < classes; c++) {
            for (int j = 0; j < width; j++) {
                byClass[c][j] = (float) found[j * classes + c];
            }
            bias[c] = (float) found[width * classes + c];
        }
        return new LinearModel(byClass, bias);
    }

    /** Parameters stand feature after feature, the classes side by side in each, the biases last. */
    private record Loss(
            float[][] rows, int[] labels, double[] rowWeights, double total, int classes, int width, double l2) {

        double at(double[] at, double[] gradient) {
            float[][] weights = new float[width + 1][classes];
            for (int j = 0; j <= width; j++) {
                for (int c = 0; c < classes; c++) {
                    weights[j][c] = (float) at[j * classes + c];
                }
            }
            Part[] parts = IntStream.range(0, PARTS)
                    .parallel()
                    .mapToObj(k -> part(k, weights))
                    .toArray(Part[]::new);
            Arrays.fill(gradient, 0);
            double loss = 0;
            for (Part part : parts) {
                loss += part.loss / total;
                for (int j = 0; j <= width; j++) {
                    float[] sum = part.gradient[j];
                    for (int c = 0; c < classes; c++) {
                        gradient[j * classes + c] += sum[c] / total;
                    }
                }
            }
            for (int k = 0; k < width * classes; k++) {
                loss += l2 / 2 * at[k] * at[k];
                gradient[k] += l2 * at[k];
            }
            return loss;
        }

        private record Part(double loss, float[][] gradient) {}

        private Part part(int number, float[][] weights) {
            int from = (int) ((long) rows.length * number / PARTS);
            int to = (int) ((long) rows.length * (number + 1) / PARTS);
            float[][] gradient = new float[width + 1][classes];
            float[][] errors = new float[TOGETHER][classes];
            float[] values = new float[TOGETHER];
            double loss = 0;
            for (int i = from; i < to; i += TOGETHER) {
                int some = Math.min(TOGETHER, to - i);
                for (int k = 0; k < some; k++) {
                    double weight = rowWeights[i + k];
                    loss += weight * error(rows[i + k], labels[i + k], weights, errors[k]);
                    Rows.scale(errors[k], (float) weight);
                    Rows.addScaled(gradient[width], 1, errors[k]);
                }
                for (int j = 0; j < width; j++) {
                    for (int k = 0; k < some; k++) {
                        values[k] = rows[i + k][j];
                    }
                    Rows.addProduct(gradient[j], classes, values, some, errors);
                }
            }
            return new Part(loss, gradient);
        }

        /** Fills {@code error} with probabilities less truth; gives -log p(label). */
        private double error(float[] row, int label, float[][] weights, float[] error) {
            System.arraycopy(weights[width], 0, error, 0, classes);
            Rows.addProduct(error, classes, row, width, weights);
            float truth = error[label];
            double loss = Rows.softmax(error) - truth;
            error[label] -= 1;
            return loss;
        }
    }
}
