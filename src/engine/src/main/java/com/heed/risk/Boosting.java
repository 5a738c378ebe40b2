package com.heed.risk;

import com.heed.learn.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Gradient boosting of log odds: each tree is grown on what is still wrong, for a part of rows and columns, and each leaf takes one Newton step (Friedman 2001, algorithm 5; Friedman 2002 for drawing rows).
 *
 * @param leaves    most of a tree
 * @param least     rows in a leaf
 * @param shrinkage of each tree, in (0, 1]
 * @param rows      share drawn for a tree, in (0, 1]
 * @param columns   share drawn for a tree, in (0, 1]
 */
record Boosting(int leaves, int least, double shrinkage, double rows, double columns) {
    /** Added to the curvature of a leaf, as of four rows of even odds. */
    private static final double RIDGE = 1;
    /** Rows that are worth more than one thread. */
    private static final int MANY = 50_000;

    /** Hears each tree as it is grown. */
    interface Listener {
        /** @param number from 0 @return whether to grow another */
        boolean grown(int number, Tree tree);
    }

    TreeModel fit(RiskTable table, boolean[] happened, int trees, long seed, Work work) {
        Bins bins = Bins.of(table, happened);
        List<Tree> grown = new ArrayList<>();
        double base = fit(bins.of(table), happened, trees, seed, (number, tree) -> {
            grown.add(tree);
            work.done(1);
            return true;
        });
        return new TreeModel(bins, grown, base, false);
    }

    /** @return log odds before any tree */
    double fit(int[][] bins, boolean[] happened, int trees, long seed, Listener listener) {
        int n = happened.length;
        TreeGrower grower = new TreeGrower(bins);
        SplittableRandom random = new SplittableRandom(seed);
        double base = Link.logOdds(Link.share(happened));
        double[] odds = new double[n];
        Arrays.fill(odds, base);
        double[] error = new double[n];
        double[] variance = new double[n];
        int[] all = Drawn.range(n);
        int[] everyColumn = Drawn.range(bins.length);
        boolean more = true;
        for (int t = 0; t < trees && more; t++) {
            each(n).forEach(i -> {
                double p = Link.probability(odds[i]);
                error[i] = (happened[i] ? 1 : 0) - p;
                variance[i] = p * (1 - p);
            });
            int[] times = new int[n];
            for (int row : Drawn.without(all, (int) Math.max(1, Math.round(rows * n)), random)) {
                times[row] = 1;
            }
            int[] asked =
                    Drawn.without(everyColumn, (int) Math.max(1, Math.round(columns * everyColumn.length)), random);
            Arrays.sort(asked);
            Tree tree = grower.grow(
                    error,
                    (in, from, to, counts) -> step(in, from, to, counts, error, variance),
                    times,
                    asked,
                    leaves,
                    least);
            each(n).forEach(i -> odds[i] += tree.of(bins, i));
            more = listener.grown(t, tree);
        }
        return base;
    }

    /** Beside each other where there are many. */
    private static IntStream each(int n) {
        return n < MANY ? IntStream.range(0, n) : IntStream.range(0, n).parallel();
    }

    private double step(int[] in, int from, int to, int[] times, double[] error, double[] variance) {
        double slope = 0;
        double curvature = RIDGE;
        for (int i = from; i < to; i++) {
            slope += times[in[i]] * error[in[i]];
            curvature += times[in[i]] * variance[in[i]];
        }
        return shrinkage * slope / curvature;
    }
}
