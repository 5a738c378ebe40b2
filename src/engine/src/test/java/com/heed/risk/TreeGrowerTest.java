package com.heed.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeGrowerTest {
    private static final TreeGrower.Leaf MEAN = (rows, from, to, times) -> 0;

    private record Rows(int[][] bins, double[] goal, int[] times) {
        static Rows drawn(SplittableRandom random, int count, int columns, int levels) {
            int[][] bins = new int[columns][count];
            double[] goal = new double[count];
            int[] times = new int[count];
            for (int i = 0; i < count; i++) {
                for (int[] column : bins) {
                    column[i] = random.nextInt(levels);
                }
                goal[i] = (bins[0][i] > levels / 2 ? 1 : 0) + (bins[1][i] < levels / 3 ? 2 : 0) + random.nextInt(4);
                times[i] = random.nextInt(3);
            }
            return new Rows(bins, goal, times);
        }

        Tree grow(int[] columns, int leaves, int least) {
            return new TreeGrower(bins).grow(goal, this::mean, times, columns, leaves, least);
        }

        double mean(int[] rows, int from, int to, int[] counts) {
            double sum = 0;
            double all = 0;
            for (int i = from; i < to; i++) {
                sum += counts[rows[i]] * goal[rows[i]];
                all += counts[rows[i]];
            }
            return sum / all;
        }

        int count(List<Integer> rows) {
            return rows.stream().mapToInt(row -> times[row]).sum();
        }

        /** Sum of squares of what is off the mean. */
        double off(List<Integer> rows) {
            double mean =
                    rows.stream().mapToDouble(row -> times[row] * goal[row]).sum() / count(rows);
            return rows.stream()
                    .mapToDouble(row -> times[row] * (goal[row] - mean) * (goal[row] - mean))
                    .sum();
        }
    }

    /** What the best of all cuts of a node takes off the sum of squares, by trying each; 0 where there is none. */
    private static double best(Rows rows, List<Integer> in, int[] columns, int levels, int least) {
        double most = 0;
        for (int column : columns) {
            for (int bin = 0; bin < levels; bin++) {
                List<Integer> left = new ArrayList<>();
                List<Integer> right = new ArrayList<>();
                for (int row : in) {
                    (rows.bins[column][row] <= bin ? left : right).add(row);
                }
                if (rows.count(left) >= least && rows.count(right) >= least) {
                    most = Math.max(most, rows.off(in) - rows.off(left) - rows.off(right));
                }
            }
        }
        return most;
    }

    /** Rows that come by each node. */
    private static List<List<Integer>> in(Tree tree, Rows rows) {
        List<List<Integer>> in = new ArrayList<>();
        IntStream.range(0, tree.column().length).forEach(node -> in.add(new ArrayList<>()));
        for (int row = 0; row < rows.times.length; row++) {
            if (rows.times[row] > 0) {
                int node = 0;
                in.get(0).add(row);
                while (tree.column()[node] >= 0) {
                    boolean goesLeft = rows.bins[tree.column()[node]][row] <= tree.bin()[node];
                    node = goesLeft ? tree.left()[node] : tree.right()[node];
                    in.get(node).add(row);
                }
            }
        }
        return in;
    }

    private static double off(Tree tree, Rows rows) {
        List<List<Integer>> in = in(tree, rows);
        return IntStream.range(0, in.size())
                .filter(node -> tree.column()[node] < 0)
                .mapToDouble(node -> rows.off(in.get(node)))
                .sum();
    }

    /** Trees by lot, beside trying all cuts of each node: each is cut where that gains most, and one leaf more is the cut that gains most of all leaves. */
    @Test
    void everyCutIsTheBestOfAllAndTheBestComesFirst() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 40; round++) {
            int levels = 2 + random.nextInt(12);
            int least = 1 + random.nextInt(8);
            int leaves = 2 + random.nextInt(9);
            Rows rows = Rows.drawn(random, 120, 4, levels);
            int[] columns = {0, 1, 3};

            Tree tree = rows.grow(columns, leaves, least);

            List<List<Integer>> in = in(tree, rows);
            double mostLeft = 0;
            for (int node = 0; node < tree.column().length; node++) {
                List<Integer> own = in.get(node);
                assertThat(tree.rows()[node]).isEqualTo(rows.count(own));
                double best = best(rows, own, columns, levels, least);
                if (tree.column()[node] < 0) {
                    mostLeft = Math.max(mostLeft, best);
                    double sum = own.stream()
                            .mapToDouble(row -> rows.times[row] * rows.goal[row])
                            .sum();
                    assertThat(tree.value()[node]).isCloseTo(sum / rows.count(own), within(1e-12));
                } else {
                    double gain =
                            rows.off(own) - rows.off(in.get(tree.left()[node])) - rows.off(in.get(tree.right()[node]));
                    assertThat(gain).isCloseTo(best, within(1e-9));
                    assertThat(tree.rows()[tree.left()[node]]).isGreaterThanOrEqualTo(least);
                    assertThat(tree.rows()[tree.right()[node]]).isGreaterThanOrEqualTo(least);
                }
            }
            assertThat(Arrays.stream(tree.column()).filter(column -> column < 0).count())
                    .isBetween(1L, (long) leaves);
            Tree larger = rows.grow(columns, leaves + 1, least);
            assertThat(off(tree, rows) - off(larger, rows)).isCloseTo(mostLeft, within(1e-9));
        }
    }

    @Test
    void whatIsAllAlikeIsNotCut() {
        int[][] bins = {{0, 1, 2, 3, 4, 5, 6, 7}};
        double[] goal = new double[8];
        Arrays.fill(goal, 0.1);
        int[] once = new int[8];
        Arrays.fill(once, 1);

        Tree tree = new TreeGrower(bins).grow(goal, MEAN, once, new int[] {0}, 8, 1);

        assertThat(tree.column()).containsExactly(-1);
        assertThat(tree.rows()).containsExactly(8);
    }

    /** Bins 2 and 7 lie on both sides of the cut: one of 4 that comes later is nearer to 2, one of 5 to 7. */
    @Test
    void aCutLiesHalfWayBetweenTheBinsThatThereAre() {
        int[][] bins = {{2, 2, 7, 7}};
        int[] once = {1, 1, 1, 1};

        Tree tree = new TreeGrower(bins).grow(new double[] {0, 0, 1, 1}, MEAN, once, new int[] {0}, 2, 1);

        assertThat(tree.bin()[0]).isEqualTo(4);
    }

    /** More cells than are added up by one thread: columns beside each other give the sums of one after the other. */
    @Test
    void manyRowsAreCutAsFewAre() {
        SplittableRandom random = new SplittableRandom(5);
        Rows few = Rows.drawn(random, 2_000, 4, 250);
        int again = 100;
        int[][] bins = new int[4][2_000 * again];
        double[] goal = new double[2_000 * again];
        int[] times = new int[2_000 * again];
        for (int i = 0; i < goal.length; i++) {
            for (int c = 0; c < 4; c++) {
                bins[c][i] = few.bins[c][i % 2_000];
            }
            goal[i] = few.goal[i % 2_000];
            times[i] = few.times[i % 2_000];
        }
        Rows many = new Rows(bins, goal, times);
        int[] columns = {0, 1, 2, 3};

        Tree small = few.grow(columns, 12, 10);
        Tree large = many.grow(columns, 12, 10 * again);

        assertThat(large.column()).isEqualTo(small.column());
        assertThat(large.bin()).isEqualTo(small.bin());
        assertThat(large.value()).containsExactly(small.value(), within(1e-9));
    }
}
