package com.heed.learn;

/**
 * Multinomial logistic regression around scores that are known already: finds the weights W that minimise the sum of {@code w_i * -log softmax(offset_i + W x_i)[label_i]} plus
 * {@code strength / 2 * |W|^2}. It is the most probable W where each weight is normal around 0 with variance {@code 1 / strength} before anything is known, so without rows the offsets stand alone, and each row moves
 * them a little. The loss is a sum and not a mean for that reason: ten rows are to move it more than one. There is no bias; a column of ones is one that is held back like the others. Deterministic.
 */
public final class OffsetRegression {
    private static final int ITERATIONS = 300;
    private static final double TOLERANCE = 1e-6;

    private OffsetRegression() {}

    /**
     * Fits the weights.
     *
     * @param offsets  (rows, classes) scores known before, such as log probabilities; minus infinity leaves a class out of the row, so that it asks between the others only. That of the label is finite
     * @param labels   (rows), each in [0, classes)
     * @param weights  (rows), at least 0: how much each row counts
     * @param strength above 0: of the pull towards the offsets
     * @return (classes, width) weights and a bias of 0, to be added to the offsets of a row
     * @throws IllegalArgumentException if lengths differ or a label is out of range; names it
     */
    public static LinearModel train(
            FeatureRows rows, double[][] offsets, int[] labels, double[] weights, int classes, double strength) {
        if (labels.length != rows.rows() || weights.length != rows.rows() || offsets.length != rows.rows()) {
            throw new IllegalArgumentException(rows.rows() + " rows with " + offsets.length + " offsets, "
                    + labels.length + " labels and " + weights.length + " weights");
        }
        if (!(strength > 0)) {
            throw new IllegalArgumentException("strength " + strength + " must be above 0");
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes || offsets[i].length != classes) {
                throw new IllegalArgumentException("row " + i + " has label " + labels[i] + " and " + offsets[i].length
                        + " offsets for " + classes + " classes");
            }
        }
        int width = rows.width();
        double[] found = Lbfgs.minimise(
                new Loss(rows, offsets, labels, weights, classes, strength),
                new double[classes * width],
                ITERATIONS,
                TOLERANCE);
        float[][] w = new float[classes][width];
        for (int c = 0; c < classes; c++) {
            for (int j = 0; j < width; j++) {
                w[c][j] = (float) found[c * width + j];
            }
        }
        return new LinearModel(w, new float[classes]);
    }

    private record Loss(
            FeatureRows rows, double[][] offsets, int[] labels, double[] rowWeights, int classes, double strength)
            implements Lbfgs.Objective {
        @Override
        public double at(double[] at, double[] gradient) {
            int width = rows.width();
            double[][] w = new double[classes][width];
            double[][] g = new double[classes][width];
            for (int c = 0; c < classes; c++) {
                System.arraycopy(at, c * width, w[c], 0, width);
            }
            double[] p = new double[classes];
            double loss = 0;
            for (int i = 0; i < labels.length; i++) {
                for (int c = 0; c < classes; c++) {
                    p[c] = offsets[i][c] + rows.dot(i, w[c]);
                }
                LinearModel.softmax(p);
                loss -= rowWeights[i] * Math.log(Math.max(p[labels[i]], 1e-300));
                for (int c = 0; c < classes; c++) {
                    rows.addTo(i, rowWeights[i] * (p[c] - (c == labels[i] ? 1 : 0)), g[c]);
                }
            }
            for (int c = 0; c < classes; c++) {
                for (int j = 0; j < width; j++) {
                    loss += strength / 2 * w[c][j] * w[c][j];
                    gradient[c * width + j] = g[c][j] + strength * w[c][j];
                }
            }
            return loss;
        }
    }
}
