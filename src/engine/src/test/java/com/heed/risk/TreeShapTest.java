package com.heed.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TreeShapTest {
    private static final int COLUMNS = 5;

    /** A tree by lot in which a column may come again further down. */
    private static Tree tree(SplittableRandom random) {
        List<int[]> nodes = new ArrayList<>();
        List<double[]> numbers = new ArrayList<>();
        grow(nodes, numbers, random, 1000, 0);
        return new Tree(
                nodes.stream().mapToInt(n -> n[0]).toArray(),
                nodes.stream().mapToInt(n -> n[1]).toArray(),
                nodes.stream().mapToInt(n -> n[2]).toArray(),
                nodes.stream().mapToInt(n -> n[3]).toArray(),
                numbers.stream().mapToDouble(n -> n[0]).toArray(),
                numbers.stream().mapToDouble(n -> n[1]).toArray());
    }

    private static int grow(
            List<int[]> nodes, List<double[]> numbers, SplittableRandom random, double rows, int depth) {
        int number = nodes.size();
        boolean leaf = depth > 5 || depth > 0 && random.nextDouble() < 0.2;
        int[] node = {leaf ? -1 : random.nextInt(COLUMNS), random.nextInt(9), 0, 0};
        nodes.add(node);
        numbers.add(new double[] {leaf ? random.nextDouble() * 4 - 2 : 0, rows});
        if (!leaf) {
            double part = rows * (0.1 + 0.8 * random.nextDouble());
            node[2] = grow(nodes, numbers, random, part, depth + 1);
            node[3] = grow(nodes, numbers, random, rows - part, depth + 1);
        }
        return number;
    }

    /** What the tree says when only some columns are known. */
    private static double said(Tree tree, int[][] bins, int row, int known, int node) {
        int column = tree.column()[node];
        if (column < 0) {
            return tree.value()[node];
        }
        int left = tree.left()[node];
        int right = tree.right()[node];
        if ((known >> column & 1) == 1) {
            return said(tree, bins, row, known, bins[column][row] <= tree.bin()[node] ? left : right);
        }
        return (tree.rows()[left] * said(tree, bins, row, known, left)
                        + tree.rows()[right] * said(tree, bins, row, known, right))
                / tree.rows()[node];
    }

    private static double factorial(int n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }

    /** Shapley 1953: over all sets of other columns, what a column adds, weighted by |S|! (M - |S| - 1)! / M!. */
    private static double[] byDefinition(Tree tree, int[][] bins, int row) {
        double[] values = new double[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            for (int set = 0; set < 1 << COLUMNS; set++) {
                if ((set >> column & 1) == 0) {
                    int size = Integer.bitCount(set);
                    double weight = factorial(size) * factorial(COLUMNS - size - 1) / factorial(COLUMNS);
                    values[column] +=
                            weight * (said(tree, bins, row, set | 1 << column, 0) - said(tree, bins, row, set, 0));
                }
            }
        }
        return values;
    }

    @Test
    void valuesAreThoseOfTheDefinitionOnTreesByLot() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 200; round++) {
            Tree tree = tree(random);
            // One row is worked out alone; of many, what a leaf adds is kept.
            int rows = round % 2 == 0 ? 1 : 40;
            int[][] bins = new int[COLUMNS][rows];
            for (int[] column : bins) {
                java.util.Arrays.setAll(column, i -> random.nextInt(10));
            }

            double[][] values = new double[COLUMNS][rows];
            TreeShap.addTo(values, tree, bins);

            for (int i = 0; i < rows; i++) {
                int row = i;
                double[] own = java.util.Arrays.stream(values)
                        .mapToDouble(column -> column[row])
                        .toArray();
                assertThat(own).containsExactly(byDefinition(tree, bins, row), within(1e-9));
                assertThat(java.util.Arrays.stream(own).sum())
                        .isCloseTo(tree.of(bins, row) - tree.mean(), within(1e-9));
            }
        }
    }
}
