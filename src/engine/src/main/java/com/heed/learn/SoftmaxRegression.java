package com.heed.learn;

/**
 * Multinomial logistic regression by maximum likelihood with an L2 penalty on the weights, not on the bias:
 * minimises the weighted mean of -log p(label) plus {@code l2 / 2 * |weights|^2}. Deterministic.
 */
public final class SoftmaxRegression {
    private static final int ITERATIONS = 300;
    private static final double TOLERANCE = 1e-5;

    private SoftmaxRegression() {}

    /**
     * Fits a model.
     *
     * @param labels  (rows), each in [0, classes)
     * @param weights (rows), at least 0: how much each row counts
     * @param l2      above 0
     * @throws IllegalArgumentException if lengths differ or a label is out of range; names it
     */
    public static LinearModel train(FeatureRows rows, int[] labels, double[] weights, int classes, double l2) {
        check(rows, labels, weights, classes, l2);
        int width = rows.width();
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double[] found = Lbfgs.minimise(
                new Loss(rows, labels, weights, classes, l2, total),
                new double[classes * (width + 1)],
                ITERATIONS,
                TOLERANCE);
        float[][] w = new float[classes][width];
        float[] bias = new float[classes];
        for (int c = 0; c < classes; c++) {
            for (int j = 0; j < width; j++) {
                w[c][j] = (float) found[c * (width + 1) + j];
            }
            bias[c] = (float) found[c * (width + 1) + width];
        }
        return new LinearModel(w, bias);
    }

    private static void check(FeatureRows rows, int[] labels, double[] weights, int classes, double l2) {
        if (labels.length != rows.rows() || weights.length != rows.rows()) {
            throw new IllegalArgumentException(
                    rows.rows() + " rows with " + labels.length + " labels and " + weights.length + " weights");
        }
        if (rows.rows() == 0) {
            throw new IllegalArgumentException("no rows to learn from");
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
    }

    /** Negative log likelihood; the parameters stand class after class, the bias last in each. */
    private record Loss(FeatureRows rows, int[] labels, double[] rowWeights, int classes, double l2, double total)
            implements Lbfgs.Objective {
        @Override
        public double at(double[] at, double[] gradient) {
            int width = rows.width();
            double[][] w = new double[classes][width];
            double[][] g = new double[classes][width];
            double[] biasGradient = new double[classes];
            for (int c = 0; c < classes; c++) {
                System.arraycopy(at, c * (width + 1), w[c], 0, width);
            }
            double[] p = new double[classes];
            double loss = 0;
            for (int i = 0; i < labels.length; i++) {
                for (int c = 0; c < classes; c++) {
                    p[c] = rows.dot(i, w[c]) + at[c * (width + 1) + width];
                }
                LinearModel.softmax(p);
                double share = rowWeights[i] / total;
                loss -= share * Math.log(Math.max(p[labels[i]], 1e-300));
                for (int c = 0; c < classes; c++) {
                    double error = share * (p[c] - (c == labels[i] ? 1 : 0));
                    rows.addTo(i, error, g[c]);
                    biasGradient[c] += error;
                }
            }
            for (int c = 0; c < classes; c++) {
                int offset = c * (width + 1);
                for (int j = 0; j < width; j++) {
                    loss += l2 / 2 * w[c][j] * w[c][j];
                    gradient[offset + j] = g[c][j] + l2 * w[c][j];
                }
                gradient[offset + width] = biasGradient[c];
            }
            return loss;
        }
    }
}
