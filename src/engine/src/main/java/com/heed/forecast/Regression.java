package com.heed.forecast;

import com.heed.learn.PositiveDefinite;
import java.util.Arrays;

/**
 * Penalised maximum likelihood of a generalised linear model with its natural link (McCullagh and Nelder 1989): finds the weights that minimise {@code sum w_i (b(eta_i) - y_i eta_i)} plus a {@link Penalty}, with
 * {@code eta_i = offset_i + weights x_i}, by Newton's method with halved steps. The function is convex, so its only minimum is found; elementary functions are those of {@link StrictMath}, so that it is the same on every machine.
 */
final class Regression {

    private static final int ITERATIONS = 60;
    /** Newton's decrement is an estimate of how far the value is above its minimum. */
    private static final double NEAR_ENOUGH = 1e-14;

    private static final int HALVINGS = 40;
    /** Beyond it a rate or odds of e to the 30th, no step may go. */
    private static final double LARGEST = 30;

    /** What is explained, by its natural link. */
    enum Family {
        /** A number; variance 1. */
        NORMAL {
            @Override
            double cumulant(double eta) {
                return eta * eta / 2;
            }

            @Override
            double mean(double eta) {
                return eta;
            }

            @Override
            double variance(double mean) {
                return 1;
            }
        },

        /** A count; eta is the logarithm of its mean. */
        POISSON {
            @Override
            double cumulant(double eta) {
                return StrictMath.exp(Math.min(eta, LARGEST));
            }

            @Override
            double mean(double eta) {
                return StrictMath.exp(Math.min(eta, LARGEST));
            }

            @Override
            double variance(double mean) {
                return mean;
            }
        },

        /** 0 or 1; eta is the logarithm of the odds of 1. */
        LOGISTIC {
            @Override
            double cumulant(double eta) {
                return eta > 0 ? eta + StrictMath.log1p(StrictMath.exp(-eta)) : StrictMath.log1p(StrictMath.exp(eta));
            }

            @Override
            double mean(double eta) {
                return logistic(eta);
            }

            @Override
            double variance(double mean) {
                return mean * (1 - mean);
            }
        };

        abstract double cumulant(double eta);

        abstract double mean(double eta);

        abstract double variance(double mean);
    }

    static double logistic(double eta) {
        return 1 / (1 + StrictMath.exp(-eta));
    }

    /** What was found. */
    static final class Fit {

        private final double[] weights;
        private final Regression regression;

        private Fit(double[] weights, Regression regression) {
            this.weights = weights;
            this.regression = regression;
        }

        /** (width) */
        double[] weights() {
            return weights;
        }

        /** Of the penalised likelihood; its inverse is the covariance of the weights. */
        PositiveDefinite curvature() {
            return PositiveDefinite.of(regression.curvature(weights, true));
        }

        /** Roots of the diagonal of the inverse of the penalised curvature. @return (width) */
        double[] standardErrors() {
            double[][] inverse = inverse();
            double[] errors = new double[inverse.length];
            Arrays.setAll(errors, j -> Math.sqrt(inverse[j][j]));
            return errors;
        }

        /** Effective number of parameters: how many of the data's degrees of freedom the fit used up. */
        double freedom() {
            double[][] inverse = inverse();
            double[][] ofData = regression.curvature(weights, false);
            double trace = 0;
            for (int i = 0; i < inverse.length; i++) {
                trace += inverse[i][i] * ofData[i][i];
                for (int j = 0; j < i; j++) {
                    trace += 2 * inverse[i][j] * ofData[i][j];
                }
            }
            return trace;
        }

        private double[][] inverse() {
            return curvature().inverse();
        }
    }

    private final Family family;
    private final Rows rows;
    private final double[] y;
    private final double[] offset;
    private final double[] caseWeight;
    private final Penalty penalty;

    private Regression(Family family, Rows rows, double[] y, double[] offset, double[] caseWeight, Penalty penalty) {
        this.family = family;
        this.rows = rows;
        this.y = y;
        this.offset = offset;
        this.caseWeight = caseWeight;
        this.penalty = penalty;
    }

    /**
     * @param y          (rows)
     * @param offset     (rows)
     * @param caseWeight (rows), at least 0: 0 leaves a row out
     * @throws IllegalArgumentException if the lengths differ
     */
    static Fit fit(Family family, Rows rows, double[] y, double[] offset, double[] caseWeight, Penalty penalty) {
        return fit(family, rows, y, offset, caseWeight, penalty, new double[rows.width()]);
    }

    /** As above, from weights that are near already: it takes fewer steps to the same end. @param start (width), not modified */
    static Fit fit(
            Family family,
            Rows rows,
            double[] y,
            double[] offset,
            double[] caseWeight,
            Penalty penalty,
            double[] start) {
        int n = rows.size();
        Checks.that(
                y.length == n && offset.length == n && caseWeight.length == n,
                n + " rows with " + y.length + " outcomes, " + offset.length + " offsets and " + caseWeight.length
                        + " weights");
        return new Regression(family, rows, y, offset, caseWeight, penalty).fit(start);
    }

    private Fit fit(double[] start) {
        double[] weights = start.clone();
        double value = value(weights);
        for (int i = 0; i < ITERATIONS; i++) {
            double[] gradient = gradient(weights);
            double[] step = PositiveDefinite.of(curvature(weights, true)).solve(gradient);
            double decrement = 0;
            for (int j = 0; j < step.length; j++) {
                decrement += step[j] * gradient[j];
            }
            if (decrement < NEAR_ENOUGH * (1 + Math.abs(value))) {
                return found(minus(weights, 1, step));
            }
            double length = 1;
            double[] next = minus(weights, length, step);
            double nextValue = value(next);
            for (int halving = 0; !(nextValue < value) && halving < HALVINGS; halving++) {
                length /= 2;
                next = minus(weights, length, step);
                nextValue = value(next);
            }
            if (!(nextValue < value)) {
                return found(weights);
            }
            weights = next;
            value = nextValue;
        }
        return found(weights);
    }

    private Fit found(double[] weights) {
        return new Fit(weights, this);
    }

    private static double[] minus(double[] weights, double length, double[] step) {
        double[] next = weights.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] -= length * step[j];
        }
        return next;
    }

    private double eta(int row, double[] weights) {
        return offset[row] + rows.dot(row, weights);
    }

    private double value(double[] weights) {
        double sum = penalty.of(weights);
        for (int i = 0; i < rows.size(); i++) {
            if (caseWeight[i] > 0) {
                double eta = eta(i, weights);
                sum += caseWeight[i] * (family.cumulant(eta) - y[i] * eta);
            }
        }
        return sum;
    }

    private double[] gradient(double[] weights) {
        double[] gradient = new double[rows.width()];
        for (int i = 0; i < rows.size(); i++) {
            if (caseWeight[i] > 0) {
                rows.addTo(i, caseWeight[i] * (family.mean(eta(i, weights)) - y[i]), gradient);
            }
        }
        penalty.addGradientTo(gradient, weights);
        return gradient;
    }

    private double[][] curvature(double[] weights, boolean penalised) {
        double[][] curvature = new double[rows.width()][rows.width()];
        for (int i = 0; i < rows.size(); i++) {
            if (caseWeight[i] > 0) {
                double variance = family.variance(family.mean(eta(i, weights)));
                rows.addSquareTo(i, caseWeight[i] * variance, curvature);
            }
        }
        if (penalised) {
            penalty.addCurvatureTo(curvature);
        }
        return curvature;
    }
}
