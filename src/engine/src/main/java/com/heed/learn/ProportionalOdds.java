package com.heed.learn;

/**
 * Ordinal regression with proportional odds (McCullagh 1980, Regression models for ordinal data, J. R. Statist. Soc. B 42) by maximum likelihood with an L2 penalty on the
 * weights, not on the cuts: minimises the weighted mean of -log p(label) plus {@code l2 / 2 * |weights|^2}. Deterministic.
 *
 * <p>The first cut and the logarithms of the gaps behind it are fitted, so that cuts ascend whatever the search tries.
 */
public final class ProportionalOdds {
    private static final int ITERATIONS = 300;
    private static final double TOLERANCE = 1e-6;
    private static final double LEAST = 1e-300;

    private ProportionalOdds() {}

    /**
     * Fits a model.
     *
     * @param labels  (rows), each in [0, classes)
     * @param weights (rows), at least 0: how much each row counts
     * @param classes at least 2
     * @param l2      above 0
     * @throws IllegalArgumentException if lengths differ, a label is out of range or a class has no row, whose cut nothing would hold; names it
     */
    public static OrdinalModel train(FeatureRows rows, int[] labels, double[] weights, int classes, double l2) {
        double[] share = check(rows, labels, weights, classes, l2);
        int width = rows.width();
        double[] start = new double[width + classes - 1];
        double[] cuts = new double[classes - 1];
        double below = 0;
        for (int k = 0; k < cuts.length; k++) {
            below += share[k];
            cuts[k] = Math.log(below / (1 - below));
            start[width + k] = k == 0 ? cuts[k] : Math.log(cuts[k] - cuts[k - 1]);
        }
        double[] found = Lbfgs.minimise(new Loss(rows, labels, weights, classes, l2), start, ITERATIONS, TOLERANCE);
        float[] w = new float[width];
        for (int j = 0; j < width; j++) {
            w[j] = (float) found[j];
        }
        return new OrdinalModel(w, cuts(found, width, classes));
    }

    /** Weighted share of each class. */
    private static double[] check(FeatureRows rows, int[] labels, double[] weights, int classes, double l2) {
        if (labels.length != rows.rows() || weights.length != rows.rows()) {
            throw new IllegalArgumentException(
                    rows.rows() + " rows with " + labels.length + " labels and " + weights.length + " weights");
        }
        if (classes < 2) {
            throw new IllegalArgumentException(classes + " classes have no order; give at least 2");
        }
        if (!(l2 > 0)) {
            throw new IllegalArgumentException("l2 " + l2 + " must be above 0");
        }
        double[] share = new double[classes];
        double total = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes) {
                throw new IllegalArgumentException(
                        "label " + labels[i] + " of row " + i + " is outside [0, " + classes + ")");
            }
            share[labels[i]] += weights[i];
            total += weights[i];
        }
        for (int c = 0; c < classes; c++) {
            if (!(share[c] > 0)) {
                throw new IllegalArgumentException("no row has class " + c + "; each of the " + classes + " needs one");
            }
            share[c] /= total;
        }
        return share;
    }

    private static double[] cuts(double[] at, int width, int classes) {
        double[] cuts = new double[classes - 1];
        cuts[0] = at[width];
        for (int k = 1; k < cuts.length; k++) {
            cuts[k] = cuts[k - 1] + Math.exp(at[width + k]);
        }
        return cuts;
    }

    /** Parameters: weights, the first cut, logarithms of the gaps to the next ones. */
    record Loss(FeatureRows rows, int[] labels, double[] rowWeights, int classes, double l2)
            implements Lbfgs.Objective {
        @Override
        public double at(double[] at, double[] gradient) {
            int width = rows.width();
            double[] cuts = cuts(at, width, classes);
            double[] cutGradient = new double[cuts.length];
            java.util.Arrays.fill(gradient, 0);
            double total = 0;
            for (double weight : rowWeights) {
                total += weight;
            }
            double loss = 0;
            for (int i = 0; i < labels.length; i++) {
                int c = labels[i];
                double score = rows.dot(i, at);
                double share = rowWeights[i] / total;
                double p = Math.max(OrdinalModel.probabilities(score, cuts)[c], LEAST);
                loss -= share * Math.log(p);
                double high = c == cuts.length ? 0 : density(cuts[c] - score);
                double low = c == 0 ? 0 : density(cuts[c - 1] - score);
                if (c < cuts.length) {
                    cutGradient[c] -= share * high / p;
                }
                if (c > 0) {
                    cutGradient[c - 1] += share * low / p;
                }
                rows.addTo(i, share * (high - low) / p, gradient);
            }
            for (int j = 0; j < width; j++) {
                loss += l2 / 2 * at[j] * at[j];
                gradient[j] += l2 * at[j];
            }
            // A gap moves its own cut and all above it.
            double above = 0;
            for (int k = cuts.length - 1; k >= 0; k--) {
                above += cutGradient[k];
                gradient[width + k] = k == 0 ? above : above * Math.exp(at[width + k]);
            }
            return loss;
        }

        private static double density(double x) {
            double p = OrdinalModel.logistic(x);
            return p * (1 - p);
        }
    }
}
