package com.heed.risk;

import com.heed.learn.Work;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A random forest of shares: deep trees, each on rows drawn with replacement (Breiman 2001) and on a part of the columns (Ho 1998, the random subspace method), whose leaves say the share that left (Malley et al. 2012, "Probability machines").
 *
 * @param trees   how many
 * @param least   rows in a leaf
 * @param leaves  most of a tree: leaves grow with the rows, as shares of a few rows are not probabilities however many leaves there are
 * @param columns share drawn for a tree, in (0, 1]
 */
record Forest(int trees, int least, int leaves, double columns) {

    TreeModel fit(RiskTable table, boolean[] happened, long seed, Work work) {
        Bins bins = Bins.of(table, happened);
        return new TreeModel(bins, grow(bins.of(table), happened, seed, work), 0, true);
    }

    private List<Tree> grow(int[][] bins, boolean[] happened, long seed, Work work) {
        int n = happened.length;
        double[] goal = new double[n];
        for (int i = 0; i < n; i++) {
            goal[i] = happened[i] ? 1 : 0;
        }
        TreeGrower grower = new TreeGrower(bins);
        int[] everyColumn = Drawn.range(bins.length);
        int few = Math.max(least, n / leaves);
        int asked = (int) Math.max(1, Math.round(columns * bins.length));
        return IntStream.range(0, trees)
                .parallel()
                .mapToObj(t -> {
                    SplittableRandom random = new SplittableRandom(seed * 7919 + t);
                    int[] times = new int[n];
                    for (int i = 0; i < n; i++) {
                        times[random.nextInt(n)]++;
                    }
                    int[] columns = Drawn.without(everyColumn, asked, random);
                    java.util.Arrays.sort(columns);
                    Tree tree = grower.grow(
                            goal,
                            (in, from, to, counts) -> share(in, from, to, counts, goal),
                            times,
                            columns,
                            Math.max(2, leaves),
                            few);
                    work.done(1);
                    return tree;
                })
                .toList();
    }

    private static double share(int[] in, int from, int to, int[] times, double[] goal) {
        double sum = 0;
        double all = 0;
        for (int i = from; i < to; i++) {
            sum += times[in[i]] * goal[in[i]];
            all += times[in[i]];
        }
        return sum / all;
    }
}
