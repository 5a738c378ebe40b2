package com.heed.learn;

/**
 * Logistic regression of one event by maximum likelihood with an L2 penalty on the weights, not on the bias: minimises the mean of -log p(what happened)
 * plus {@code l2 / 2 * |weights|^2}. The same model as {@link SoftmaxRegression} with two classes and twice the penalty, at half the work. Deterministic.
 */
public final class LogisticRegression {
    private static final double TOLERANCE = 1e-5;

    private LogisticRegression() {}

    /**
     * Fits a model.
     *
     * @param happened   (rows)
     * @param l2         above 0
     * @param iterations at most
     * @return (width + 1) weights, then the bias of the log odds
     * @throws IllegalArgumentException if lengths differ, there is no row or l2 is not above 0
     */
    public static double[] train(FeatureRows rows, boolean[] happened, double l2, int iterations) {
        if (rows.rows() == 0 || rows.rows() != happened.length) {
            throw new IllegalArgumentException(rows.rows() + " rows with " + happened.length + " labels");
        }
        if (!(l2 > 0)) {
            throw new IllegalArgumentException("l2 " + l2 + " must be above 0");
        }
        int width = rows.width();
        return Lbfgs.minimise(
                (at, gradient) -> {
                    java.util.Arrays.fill(gradient, 0);
                    double loss = 0;
                    for (int i = 0; i < happened.length; i++) {
                        double odds = rows.dot(i, at) + at[width];
                        double signed = happened[i] ? odds : -odds;
                        loss += (Math.max(-signed, 0) + Math.log1p(Math.exp(-Math.abs(signed)))) / happened.length;
                        double error = (1 / (1 + Math.exp(-odds)) - (happened[i] ? 1 : 0)) / happened.length;
                        rows.addTo(i, error, gradient);
                        gradient[width] += error;
                    }
                    for (int j = 0; j < width; j++) {
                        loss += l2 / 2 * at[j] * at[j];
                        gradient[j] += l2 * at[j];
                    }
                    return loss;
                },
                new double[width + 1],
                iterations,
                TOLERANCE);
    }
}
