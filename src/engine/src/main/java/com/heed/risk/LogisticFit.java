package com.heed.risk;

import com.heed.learn.PositiveDefinite;
import com.heed.learn.Scores.Interval;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * P = 1 / (1 + exp(-x w)) by maximum likelihood: Newton's method, which is iteratively reweighted least squares here (McCullagh and Nelder 1989, 4.4). Where a combination of columns tells the outcome without fault, no finite weights are most likely (Albert and Anderson 1984); a small ridge then keeps them finite, and {@link #separated()}
 * says so.
 */
final class LogisticFit {
    /** Of a weight, where nothing says how large they are: one standard deviation is 1. Weighs as much as four rows of even odds. */
    private static final double RIDGE = 1;
    /** Odds of 1 to 160,000 for one step are no finding but a column that separates. */
    private static final double LARGEST = 12;

    /** Parts of the curvature that are added up beside each other. */
    private static final int PARTS = 8;
    /** Rows by width by width that are worth more than one thread. */
    private static final long MANY = 100_000_000;

    private static final int STEPS = 60;
    private static final int HALVINGS = 30;
    private static final double NEAR_ENOUGH = 1e-12;
    private static final double Z = 1.959963984540054;
    /** Half the 95th percentile of chi squared with one degree of freedom. */
    private static final double HALF_CHI = Z * Z / 2;

    private final double[][] x;
    private final boolean[] happened;
    private final double[] ridge;
    private final double[] weights;
    private final double[][] covariance;
    private final double logLikelihood;
    private final boolean separated;

    private LogisticFit(double[][] x, boolean[] happened, double[] ridge, double[] weights, boolean separated) {
        this.x = x;
        this.happened = happened;
        this.ridge = ridge;
        this.weights = weights;
        this.separated = separated;
        double[] none = new double[x.length];
        this.covariance =
                PositiveDefinite.of(curvature(x, none, ridge, weights)).inverse();
        this.logLikelihood = -loss(x, happened, none, new double[weights.length], weights);
    }

    /**
     * The most likely weights.
     *
     * @param x        (rows, width), not modified; columns of a like scale, with a column of ones where the odds are not even at zero
     * @param happened (rows)
     * @throws IllegalArgumentException if there is no row, or a column is a sum of others
     */
    static LogisticFit of(double[][] x, boolean[] happened) {
        double[] none = new double[x.length];
        double[] free = new double[width(x, happened)];
        double[] weights = newton(x, happened, none, free, new double[free.length]);
        if (weights != null && Arrays.stream(weights).allMatch(w -> Math.abs(w) < LARGEST)) {
            return new LogisticFit(x, happened, free, weights, false);
        }
        double[] ridge = new double[free.length];
        Arrays.fill(ridge, RIDGE);
        ridge[0] = RIDGE / 100;
        return drawn(x, happened, ridge, true);
    }

    /**
     * Weights drawn to 0.
     *
     * @param ridge (width) at least 0: half of it times the square of the weight is added to the loss
     */
    static LogisticFit ridge(double[][] x, boolean[] happened, double[] ridge) {
        width(x, happened);
        return drawn(x, happened, ridge, false);
    }

    private static LogisticFit drawn(double[][] x, boolean[] happened, double[] ridge, boolean separated) {
        double[] weights = newton(x, happened, new double[x.length], ridge, new double[ridge.length]);
        if (weights == null) {
            throw new IllegalArgumentException("a column is a sum of others; take one of them out");
        }
        return new LogisticFit(x, happened, ridge, weights, separated);
    }

    private static int width(double[][] x, boolean[] happened) {
        if (x.length == 0 || x.length != happened.length) {
            throw new IllegalArgumentException(x.length + " rows for " + happened.length + " outcomes");
        }
        return x[0].length;
    }

    /** (width) */
    double[] weights() {
        return weights;
    }

    /** Root of the diagonal of the inverse of the curvature, the observed information. */
    double standardError(int weight) {
        return Math.sqrt(covariance[weight][weight]);
    }

    /** Sum over the rows of log p of what happened; without the ridge. */
    double logLikelihood() {
        return logLikelihood;
    }

    /** Whether the outcome could be told without fault, so that a ridge of 1 was needed. */
    boolean separated() {
        return separated;
    }

    /** Weight with its 95 % interval after Wald: 1.96 standard errors to both sides. */
    Interval wald(int weight) {
        double reach = Z * standardError(weight);
        return new Interval(weights[weight], weights[weight] - reach, weights[weight] + reach);
    }

    /**
     * Weight with its 95 % interval by the profile of the likelihood: where the best loss with the weight held there is 1.92 more than the least (Venzon and Moolgavkar 1988). Sturdier than Wald's for few rows, and slower.
     */
    Interval profile(int weight) {
        return new Interval(weights[weight], end(weight, -1), end(weight, 1));
    }

    private double end(int weight, int side) {
        double[] none = new double[x.length];
        double goal = loss(x, happened, none, ridge, weights) + HALF_CHI;
        double inside = weights[weight];
        double reach = side * Z * standardError(weight);
        double outside = inside + reach;
        for (int i = 0; i < 20 && held(weight, outside) < goal; i++) {
            inside = outside;
            outside += reach;
        }
        while (Math.abs(outside - inside) > 1e-7 * (1 + Math.abs(outside))) {
            double middle = (inside + outside) / 2;
            if (held(weight, middle) < goal) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return (inside + outside) / 2;
    }

    /** Least loss with one weight held at a value. */
    private double held(int weight, double value) {
        double[][] others = new double[x.length][];
        double[] offset = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            others[i] = without(x[i], weight);
            offset[i] = x[i][weight] * value;
        }
        double[] rest = without(ridge, weight);
        double[] found = newton(others, happened, offset, rest, without(weights, weight));
        return found == null
                ? Double.POSITIVE_INFINITY
                : loss(others, happened, offset, rest, found) + ridge[weight] * value * value / 2;
    }

    private static double[] without(double[] row, int place) {
        double[] rest = new double[row.length - 1];
        System.arraycopy(row, 0, rest, 0, place);
        System.arraycopy(row, place + 1, rest, place, rest.length - place);
        return rest;
    }

    /** Null where the curvature is flat or the weights run away. */
    private static double @Nullable [] newton(
            double[][] x, boolean[] happened, double[] offset, double[] ridge, double[] start) {
        double[] weights = start.clone();
        double value = loss(x, happened, offset, ridge, weights);
        for (int i = 0; i < STEPS; i++) {
            double[] gradient = gradient(x, happened, offset, ridge, weights);
            double[] step;
            try {
                step = PositiveDefinite.of(curvature(x, offset, ridge, weights)).solve(gradient);
            } catch (IllegalArgumentException flat) {
                return null;
            }
            double decrement = dot(step, gradient);
            double length = 1;
            double[] next = minus(weights, length, step);
            double nextValue = loss(x, happened, offset, ridge, next);
            for (int halving = 0; !(nextValue <= value) && halving < HALVINGS; halving++) {
                length /= 2;
                next = minus(weights, length, step);
                nextValue = loss(x, happened, offset, ridge, next);
            }
            if (decrement < NEAR_ENOUGH * (1 + value)) {
                return nextValue <= value ? next : weights;
            }
            if (!(nextValue <= value)) {
                return weights;
            }
            weights = next;
            value = nextValue;
        }
        return null;
    }

    private static double[] minus(double[] weights, double length, double[] step) {
        double[] next = weights.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] -= length * step[j];
        }
        return next;
    }

    private static double loss(double[][] x, boolean[] happened, double[] offset, double[] ridge, double[] weights) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += ridge[j] * weights[j] * weights[j] / 2;
        }
        for (int i = 0; i < x.length; i++) {
            sum += Link.loss(offset[i] + dot(x[i], weights), happened[i]);
        }
        return sum;
    }

    private static double[] gradient(
            double[][] x, boolean[] happened, double[] offset, double[] ridge, double[] weights) {
        double[] gradient = new double[weights.length];
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] = ridge[j] * weights[j];
        }
        for (int i = 0; i < x.length; i++) {
            double error = Link.probability(offset[i] + dot(x[i], weights)) - (happened[i] ? 1 : 0);
            double[] row = x[i];
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] += error * row[j];
            }
        }
        return gradient;
    }

    /** Second derivatives of the loss; the lower triangle is filled. @return (width, width) */
    private static double[][] curvature(double[][] x, double[] offset, double[] ridge, double[] weights) {
        double[] variance = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double p = Link.probability(offset[i] + dot(x[i], weights));
            variance[i] = p * (1 - p);
        }
        int width = weights.length;
        double[][] curvature = new double[width][width];
        IntStream parts = IntStream.range(0, PARTS);
        // Each part adds up cells of its own, row by row as one thread would: the sums are the same to the last bit.
        ((long) x.length * width * width < MANY ? parts : parts.parallel())
                .forEach(part -> add(curvature, x, variance, begin(part, width), begin(part + 1, width)));
        for (int j = 0; j < ridge.length; j++) {
            curvature[j][j] += ridge[j];
        }
        return curvature;
    }

    /** Where a part of the lower triangle begins, so that all hold about as many cells. */
    private static int begin(int part, int width) {
        return (int) Math.round(width * Math.sqrt((double) part / PARTS));
    }

    /** Adds to some rows of a lower triangle. */
    private static void add(double[][] curvature, double[][] x, double[] variance, int from, int to) {
        for (int i = 0; i < x.length; i++) {
            double[] row = x[i];
            for (int j = from; j < to; j++) {
                double scaled = variance[i] * row[j];
                if (scaled != 0) {
                    double[] sums = curvature[j];
                    for (int k = 0; k <= j; k++) {
                        sums[k] += scaled * row[k];
                    }
                }
            }
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int j = 0; j < one.length; j++) {
            sum += one[j] * other[j];
        }
        return sum;
    }
}
