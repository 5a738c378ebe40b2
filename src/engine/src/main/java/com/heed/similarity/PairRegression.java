package com.heed.similarity;

import java.util.Arrays;

/**
 * Logistic regression whose weights are not below 0 and are pulled towards weights known before: minimises the sum of {@code -w_i log p(label_i)} plus {@code strength / 2 * |weights - known|^2}, the bias among them. The sum is not
 * divided by the rows, so the pull of the known weights is worth a certain number of rows: with none they stand, with many they are forgotten. Solved by one-dimensional Newton steps, cut off at 0, in turns
 * (Friedman, Hastie and Tibshirani 2010 do so with a penalty); the problem is convex. Deterministic.
 */
final class PairRegression {
    private static final int ROUNDS = 2_000;
    private static final double TOLERANCE = 1e-10;
    /** A step is never longer: far from the solution the curvature says too little. */
    private static final double LONGEST_STEP = 1;

    private PairRegression() {}

    /**
     * Fits weights.
     *
     * @param rows     (rows, width)
     * @param same     (rows)
     * @param counts   (rows), at least 0: how much each row counts
     * @param known    (width + 1) weights, then the bias
     * @param strength (width + 1) above 0: of the pull towards each of them
     * @return (width + 1) weights, then the bias
     * @throws IllegalArgumentException if lengths differ; names them
     */
    static double[] fit(double[][] rows, boolean[] same, double[] counts, double[] known, double[] strength) {
        if (rows.length != same.length || rows.length != counts.length || known.length != strength.length) {
            throw new IllegalArgumentException(rows.length + " rows with " + same.length + " labels and "
                    + counts.length + " counts, " + known.length + " known weights with " + strength.length);
        }
        int width = known.length - 1;
        double[] at = known.clone();
        double[] odds = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != width) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + rows[i].length + " values instead of " + width);
            }
            odds[i] = at[width];
            for (int j = 0; j < width; j++) {
                odds[i] += at[j] * rows[i][j];
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            double moved = 0;
            for (int j = 0; j <= width; j++) {
                double step = step(rows, same, counts, odds, j, at[j] - known[j], strength[j]);
                double next = at[j] + Math.clamp(step, -LONGEST_STEP, LONGEST_STEP);
                next = j < width ? Math.max(0, next) : next;
                double by = next - at[j];
                at[j] = next;
                for (int i = 0; i < rows.length && by != 0; i++) {
                    odds[i] += by * (j < width ? rows[i][j] : 1);
                }
                moved = Math.max(moved, Math.abs(by));
            }
            if (moved < TOLERANCE) {
                break;
            }
        }
        return at;
    }

    private static double step(
            double[][] rows, boolean[] same, double[] counts, double[] odds, int column, double away, double strength) {
        double slope = strength * away;
        double curvature = strength;
        for (int i = 0; i < rows.length; i++) {
            double x = column < rows[i].length ? rows[i][column] : 1;
            double p = 1 / (1 + Math.exp(-odds[i]));
            slope += counts[i] * (p - (same[i] ? 1 : 0)) * x;
            curvature += counts[i] * p * (1 - p) * x * x;
        }
        return -slope / curvature;
    }

    /** Counts by which every group of rows weighs alike and all together weigh as many rows as there are. */
    static double[] alike(int[] groups) {
        int most = Arrays.stream(groups).max().orElse(0) + 1;
        int[] sizes = new int[most];
        for (int group : groups) {
            sizes[group]++;
        }
        long used = Arrays.stream(sizes).filter(size -> size > 0).count();
        return Arrays.stream(groups)
                .mapToDouble(group -> (double) groups.length / used / sizes[group])
                .toArray();
    }
}
