package com.heed.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Area under the ROC curve: the probability that a row of one kind has a larger score than one of the other; ties count half (Hanley and McNeil 1982, the Wilcoxon statistic). Sorted once, so that it can be asked of many samples of the rows.
 */
public final class RocArea {
    private final double[] scores;
    private final boolean[] positive;
    /** Rows by ascending score. */
    private final int[] order;

    /**
     * @param scores   (rows)
     * @param positive (rows), which ought to have the larger ones
     * @throws IllegalArgumentException if the lengths differ
     */
    public RocArea(double[] scores, boolean[] positive) {
        if (scores.length != positive.length) {
            throw new IllegalArgumentException(scores.length + " scores for " + positive.length + " rows");
        }
        this.scores = scores.clone();
        this.positive = positive.clone();
        this.order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Of the rows as they are, in [0, 1]; not a number where all are of one kind. */
    public double value() {
        int[] once = new int[order.length];
        Arrays.fill(once, 1);
        return value(once);
    }

    /**
     * Of a sample.
     *
     * @param times (rows) how often each is in it
     * @return as {@link #value()}
     */
    public double value(int[] times) {
        double won = 0;
        long below = 0;
        long positives = 0;
        for (int from = 0; from < order.length; ) {
            long tiedPositives = 0;
            long tiedOthers = 0;
            int to = from;
            for (; to < order.length && scores[order[to]] == scores[order[from]]; to++) {
                if (positive[order[to]]) {
                    tiedPositives += times[order[to]];
                } else {
                    tiedOthers += times[order[to]];
                }
            }
            won += tiedPositives * (below + tiedOthers / 2.0);
            below += tiedOthers;
            positives += tiedPositives;
            from = to;
        }
        return positives == 0 || below == 0 ? Double.NaN : won / ((double) positives * below);
    }
}
