package com.heed.lab.similarity;

import com.heed.evaluation.RocArea;
import com.heed.learn.Scores.Interval;
import java.util.Arrays;
import java.util.SplittableRandom;

/** How well scores put pairs that ask the same above those that do not: the area under the ROC curve, which is the probability that one of the first stands above one of the second; ties count half. */
final class PairRank {
    private static final int RESAMPLES = 1_000;

    private PairRank() {}

    /**
     * The area with its 95 % bootstrap interval.
     *
     * @param scores (rows) larger for the same
     * @param same   (rows) 1 or 0; both occur
     */
    static Interval area(double[] scores, int[] same, long seed) {
        int rows = scores.length;
        boolean[] positive = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            positive[i] = same[i] == 1;
        }
        RocArea area = new RocArea(scores, positive);
        int[] counts = new int[rows];
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            do {
                Arrays.fill(counts, 0);
                for (int i = 0; i < rows; i++) {
                    counts[random.nextInt(rows)]++;
                }
                drawn[r] = area.value(counts);
            } while (Double.isNaN(drawn[r]));
        }
        Arrays.sort(drawn);
        return new Interval(
                area.value(), drawn[(int) (0.025 * (RESAMPLES - 1))], drawn[(int) Math.ceil(0.975 * (RESAMPLES - 1))]);
    }
}
