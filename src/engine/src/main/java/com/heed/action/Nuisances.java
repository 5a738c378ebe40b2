package com.heed.action;

import com.heed.learn.FeatureRows;
import com.heed.learn.LogisticRegression;
import com.heed.learn.PositiveDefinite;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How likely an action was, and how cases are expected to end with and without it, each told by models that did not see the case (cross-fitting, Chernozhukov et al. 2018): logistic regression, and ridge regression in each arm.
 *
 * @param propensity (cases) in (0, 1)
 * @param with       (cases) in [0, 1]
 * @param without    (cases) in [0, 1]
 */
record Nuisances(double[] propensity, double[] with, double[] without) {
    static final int FOLDS = 5;

    private static final int ITERATIONS = 200;
    /** Of standardised columns: as much as three cases. */
    private static final double RIDGE = 3;

    /**
     * Fits.
     *
     * @param x       (cases, width), columns of a like scale
     * @param taken   (cases)
     * @param outcome (cases) in [0, 1]
     * @param fold    (cases) from 0 to {@link #FOLDS} - 1; a customer is in one alone
     */
    static Nuisances of(float[][] x, boolean[] taken, double[] outcome, int[] fold) {
        int n = x.length;
        Nuisances found = new Nuisances(new double[n], new double[n], new double[n]);
        for (int k = 0; k < FOLDS; k++) {
            int left = k;
            int[] seen = IntStream.range(0, n).filter(i -> fold[i] != left).toArray();
            int[] asked = IntStream.range(0, n).filter(i -> fold[i] == left).toArray();
            if (asked.length > 0 && seen.length > 0) {
                found.tell(x, taken, outcome, seen, asked);
            }
        }
        return found;
    }

    private void tell(float[][] x, boolean[] taken, double[] outcome, int[] seen, int[] asked) {
        float[][] rows = Arrays.stream(seen).mapToObj(i -> x[i]).toArray(float[][]::new);
        boolean[] happened = new boolean[seen.length];
        for (int i = 0; i < seen.length; i++) {
            happened[i] = taken[seen[i]];
        }
        int width = x[0].length;
        double[] odds =
                LogisticRegression.train(new FeatureRows.Dense(rows, width), happened, 1.0 / seen.length, ITERATIONS);
        double[] treated =
                ridge(x, outcome, Arrays.stream(seen).filter(i -> taken[i]).toArray(), seen);
        double[] others =
                ridge(x, outcome, Arrays.stream(seen).filter(i -> !taken[i]).toArray(), seen);
        for (int i : asked) {
            propensity[i] = 1 / (1 + Math.exp(-linear(odds, x[i])));
            with[i] = Math.clamp(linear(treated, x[i]), 0.0, 1.0);
            without[i] = Math.clamp(linear(others, x[i]), 0.0, 1.0);
        }
    }

    private static double linear(double[] weights, float[] row) {
        double sum = weights[row.length];
        for (int j = 0; j < row.length; j++) {
            sum += weights[j] * row[j];
        }
        return sum;
    }

    /** Weights, then the constant, which is not drawn to 0 (Hoerl and Kennard 1970). @param all whose mean stands in where the arm has nobody */
    private static double[] ridge(float[][] x, double[] y, int[] arm, int[] all) {
        int width = x[0].length;
        int[] cases = arm.length == 0 ? all : arm;
        double[] means = new double[width + 1];
        for (int i : cases) {
            for (int j = 0; j < width; j++) {
                means[j] += x[i][j] / (double) cases.length;
            }
            means[width] += y[i] / cases.length;
        }
        double[][] products = new double[width][width];
        double[] right = new double[width];
        for (int i : cases) {
            for (int j = 0; j < width; j++) {
                double value = x[i][j] - means[j];
                right[j] += value * (y[i] - means[width]);
                for (int k = 0; k <= j; k++) {
                    products[j][k] += value * (x[i][k] - means[k]);
                }
            }
        }
        for (int j = 0; j < width; j++) {
            products[j][j] += RIDGE;
        }
        double[] solved = arm.length == 0
                ? new double[width]
                : PositiveDefinite.of(products).solve(right);
        double[] weights = Arrays.copyOf(solved, width + 1);
        weights[width] = means[width];
        for (int j = 0; j < width; j++) {
            weights[width] -= weights[j] * means[j];
        }
        return weights;
    }
}
