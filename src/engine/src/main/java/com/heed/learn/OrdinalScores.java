package com.heed.learn;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * How good predicted ordered classes are, where a miss by two counts more than a miss by one.
 *
 * @param labels  (rows) true class in [0, classes)
 * @param said    (rows) predicted class in [0, classes)
 * @param classes at least 2
 */
public record OrdinalScores(int[] labels, int[] said, int classes) {

    /** @throws IllegalArgumentException if there is no row, lengths differ or a class is out of range; names it */
    public OrdinalScores {
        if (labels.length == 0 || labels.length != said.length) {
            throw new IllegalArgumentException(labels.length + " labels for " + said.length + " predictions");
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes || said[i] < 0 || said[i] >= classes) {
                throw new IllegalArgumentException("row " + i + " has label " + labels[i] + " and prediction " + said[i]
                        + "; both must be in [0, " + classes + ")");
            }
        }
    }

    /** Share of rows that are right. */
    public Scores.Interval accuracy(int resamples, long seed) {
        return interval(resamples, seed, OrdinalScores::accuracyOf);
    }

    /** Mean of F1 over the classes that occur among the labels. */
    public Scores.Interval macroF1(int resamples, long seed) {
        return interval(resamples, seed, Scores::macroF1Of);
    }

    /**
     * Agreement beyond chance with squared distances as weights (Cohen 1968): 1 for no error, 0 for what the two distributions give by chance.
     * 0 where all labels, or all predictions, are alike.
     */
    public Scores.Interval quadraticKappa(int resamples, long seed) {
        return interval(resamples, seed, OrdinalScores::kappaOf);
    }

    /** Mean distance between prediction and label in classes, from 0. */
    public Scores.Interval meanAbsoluteError(int resamples, long seed) {
        return interval(resamples, seed, OrdinalScores::distanceOf);
    }

    private int[][] confusion(int[] rows) {
        int[][] counts = new int[classes][classes];
        for (int row : rows) {
            counts[labels[row]][said[row]]++;
        }
        return counts;
    }

    private Scores.Interval interval(int resamples, long seed, ToDoubleFunction<int[][]> figure) {
        int n = labels.length;
        int[] rows = new int[n];
        Arrays.setAll(rows, i -> i);
        double value = figure.applyAsDouble(confusion(rows));
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[resamples];
        for (int r = 0; r < resamples; r++) {
            Arrays.setAll(rows, i -> random.nextInt(n));
            drawn[r] = figure.applyAsDouble(confusion(rows));
        }
        Arrays.sort(drawn);
        return new Scores.Interval(
                value, drawn[(int) (0.025 * (resamples - 1))], drawn[(int) Math.ceil(0.975 * (resamples - 1))]);
    }

    private static double accuracyOf(int[][] confusion) {
        return mean(confusion, (t, p) -> t == p ? 1 : 0);
    }

    private static double distanceOf(int[][] confusion) {
        return mean(confusion, (t, p) -> Math.abs(t - p));
    }

    private static double kappaOf(int[][] confusion) {
        int k = confusion.length;
        double[] truth = new double[k];
        double[] said = new double[k];
        double all = 0;
        for (int t = 0; t < k; t++) {
            for (int p = 0; p < k; p++) {
                truth[t] += confusion[t][p];
                said[p] += confusion[t][p];
                all += confusion[t][p];
            }
        }
        double chance = 0;
        for (int t = 0; t < k; t++) {
            for (int p = 0; p < k; p++) {
                chance += truth[t] * said[p] / (all * all) * (t - p) * (t - p);
            }
        }
        double seen = mean(confusion, (t, p) -> (double) (t - p) * (t - p));
        return chance == 0 ? 0 : 1 - seen / chance;
    }

    private interface Cell {
        double at(int truth, int said);
    }

    private static double mean(int[][] confusion, Cell cell) {
        double sum = 0;
        long rows = 0;
        for (int t = 0; t < confusion.length; t++) {
            for (int p = 0; p < confusion.length; p++) {
                sum += confusion[t][p] * cell.at(t, p);
                rows += confusion[t][p];
            }
        }
        return sum / rows;
    }
}
