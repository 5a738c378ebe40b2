package com.heed.learn;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The same model as {@link SoftmaxRegression}, for tens or hundreds of classes: weights stand feature by feature, so that the inner loops run
 * along the classes, in floats. Rows are cut into a fixed number of parts whose gradients are added in order, so that the number of threads changes nothing.
 */
public final class ManyClassRegression {
    private static final int PARTS = 8;
    private static final int TOGETHER = 8;
    private static final double TOLERANCE = 1e-5;

    private ManyClassRegression() {}

    /** From no knowledge, without telling anybody how far it is. */
    public static LinearModel train(
            float[][] rows, int[] labels, double[] weights, int classes, double l2, int iterations) {
        return train(rows, labels, weights, classes, l2, iterations, null, Work.quiet());
    }

    /**
     * Minimises the weighted mean of -log p(label) plus {@code l2 / 2 * |weights|^2}.
     *
     * @param rows       (rows, width), not modified
     * @param labels     (rows), each in [0, classes)
     * @param weights    (rows), at least 0: how much each row counts
     * @param l2         above 0
     * @param iterations at most
     * @param start      where to begin, of as many classes and features; null for nowhere
     * @param work       counts the rows at each look at them, of which there is about one an iteration
     * @throws IllegalArgumentException if there is no row, lengths differ, a label is out of range or l2 is not above 0
     */
    public static LinearModel train(
            float[][] rows,
            int[] labels,
            double[] weights,
            int classes,
            double l2,
            int iterations,
            @Nullable LinearModel start,
            Work work) {
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
                new Loss(rows, labels, weights, total, classes, width, l2, work)::at,
                start == null ? new double[(width + 1) * classes] : parameters(start, classes, width),
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

    private static double[] parameters(LinearModel model, int classes, int width) {
        if (model.classes() != classes || model.width() != width) {
            throw new IllegalArgumentException("a start of " + model.classes() + " classes and " + model.width()
                    + " features for " + classes + " classes and " + width + " features");
        }
        double[] parameters = new double[(width + 1) * classes];
        for (int c = 0; c < classes; c++) {
            for (int j = 0; j < width; j++) {
                parameters[j * classes + c] = model.weights()[c][j];
            }
            parameters[width * classes + c] = model.bias()[c];
        }
        return parameters;
    }

    /** Parameters stand feature after feature, the classes side by side in each, the biases last. */
    private record Loss(
            float[][] rows,
            int[] labels,
            double[] rowWeights,
            double total,
            int classes,
            int width,
            double l2,
            Work work) {

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
            float[][] together = new float[TOGETHER][];
            double loss = 0;
            for (int i = from; i < to; i += TOGETHER) {
                int some = Math.min(TOGETHER, to - i);
                for (int k = 0; k < some; k++) {
                    together[k] = rows[i + k];
                    System.arraycopy(weights[width], 0, errors[k], 0, classes);
                }
                Rows.addProduct(errors, classes, together, some, width, weights);
                for (int k = 0; k < some; k++) {
                    float weight = (float) rowWeights[i + k];
                    float truth = errors[k][labels[i + k]];
                    loss += weight * (Rows.softmax(errors[k]) - truth);
                    errors[k][labels[i + k]] -= 1;
                    Rows.scale(errors[k], weight);
                    Rows.addScaled(gradient[width], 1, errors[k]);
                }
                for (int j = 0; j < width; j++) {
                    for (int k = 0; k < some; k++) {
                        values[k] = rows[i + k][j];
                    }
                    Rows.addProduct(gradient[j], classes, values, some, errors);
                }
                work.done(some);
            }
            return new Part(loss, gradient);
        }
    }
}
