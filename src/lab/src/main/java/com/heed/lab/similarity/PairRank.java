package com.heed.lab.similarity;

import com.heed.learn.Scores.Interval;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

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
        int[] order = IntStream.range(0, rows)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] counts = new int[rows];
        Arrays.fill(counts, 1);
        double value = area(scores, same, order, counts);
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            do {
                Arrays.fill(counts, 0);
                for (int i = 0; i < rows; i++) {
                    counts[random.nextInt(rows)]++;
                }
                drawn[r] = area(scores, same, order, counts);
            } while (Double.isNaN(drawn[r]));
        }
        Arrays.sort(drawn);
        return new Interval(
                value, drawn[(int) (0.025 * (RESAMPLES - 1))], drawn[(int) Math.ceil(0.975 * (RESAMPLES - 1))]);
    }

    /** NaN where the drawn rows are all of one label. */
    private static double area(double[] scores, int[] same, int[] order, int[] counts) {
        double above = 0;
        long differentBelow = 0;
        long sameRows = 0;
        for (int from = 0; from < order.length; ) {
            long sameHere = 0;
            long differentHere = 0;
            int to = from;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                int row = order[to++];
                sameHere += same[row] == 1 ? counts[row] : 0;
                differentHere += same[row] == 1 ? 0 : counts[row];
            }
            above += sameHere * (differentBelow + differentHere / 2.0);
            differentBelow += differentHere;
            sameRows += sameHere;
            from = to;
        }
        return sameRows == 0 || differentBelow == 0 ? Double.NaN : above / ((double) sameRows * differentBelow);
    }
}
