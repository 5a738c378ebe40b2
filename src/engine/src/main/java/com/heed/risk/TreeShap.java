package com.heed.risk;

import java.util.Arrays;

/**
 * Shapley values of a tree's columns, exactly, where a column that is not known goes down both branches by the rows learned from (Lundberg, Erion and Lee 2018, "Consistent individualized feature attribution for tree ensembles"). The values of a row add up to what the tree says less its mean.
 *
 * <p>They are added up leaf by leaf. On the way to a leaf with m different columns, column j lets a share z(j) of the rows by when it is not known; when it is, all of a row or nothing. What a leaf adds depends on the row only by which columns let it by, the set A: with e(k), the sum over the k-element subsets S of A of the product of z over A without S, column i outside of A adds {@code -v prod(z outside A) sum over k of k!(m-1-k)!/m! e(k)}, and i in A {@code v (1 - z(i))} times the same of A without i. So each set that occurs is worked out once for all rows (as in Yang 2021, "Fast TreeSHAP", version 2).
 */
final class TreeShap {
    /** Sets of more columns than this are too many to be kept. */
    private static final int MOST_KEPT = 12;

    private final Tree tree;
    private final int[][] bins;
    private final double[][] values;
    private final int rows;
    /** (rows) bit j: the j-th column on the way lets the row by. */
    private final int[] sets;

    private TreeShap(Tree tree, int[][] bins, double[][] values) {
        this.tree = tree;
        this.bins = bins;
        this.values = values;
        this.rows = bins[0].length;
        this.sets = new int[rows];
    }

    /**
     * Adds a tree's values of all rows.
     *
     * @param values (columns, rows) added to
     * @param bins   (columns, rows)
     */
    static void addTo(double[][] values, Tree tree, int[][] bins) {
        new TreeShap(tree, bins, values).go(0, Way.START);
    }

    /**
     * The columns decided on so far, once each.
     *
     * @param column (on the way)
     * @param above  (on the way) bins of it up to here do not come this way
     * @param to     (on the way) nor do those beyond
     * @param share  (on the way) of the rows learned from that come this way when it is not known, in (0, 1]
     */
    private record Way(int[] column, int[] above, int[] to, double[] share) {
        static final Way START = new Way(new int[0], new int[0], new int[0], new double[0]);

        /** One step on: bins of a column that go on, and their share. */
        Way with(int of, int moreThan, int atMost, double part) {
            int place = 0;
            while (place < column.length && column[place] != of) {
                place++;
            }
            int length = Math.max(column.length, place + 1);
            Way next = new Way(
                    Arrays.copyOf(column, length),
                    Arrays.copyOf(above, length),
                    Arrays.copyOf(to, length),
                    Arrays.copyOf(share, length));
            boolean isNew = place == column.length;
            next.column[place] = of;
            next.above[place] = isNew ? moreThan : Math.max(moreThan, above[place]);
            next.to[place] = isNew ? atMost : Math.min(atMost, to[place]);
            next.share[place] = isNew ? part : part * share[place];
            return next;
        }
    }

    private void go(int node, Way way) {
        int column = tree.column()[node];
        if (column < 0) {
            add(way, tree.value()[node]);
            return;
        }
        int left = tree.left()[node];
        int right = tree.right()[node];
        double all = tree.rows()[node];
        int bin = tree.bin()[node];
        go(left, way.with(column, Integer.MIN_VALUE, bin, tree.rows()[left] / all));
        go(right, way.with(column, bin, Integer.MAX_VALUE, tree.rows()[right] / all));
    }

    private void add(Way way, double value) {
        int length = way.column.length;
        if (length == 0) {
            return;
        }
        Arrays.fill(sets, 0);
        for (int j = 0; j < length; j++) {
            int[] own = bins[way.column[j]];
            int above = way.above[j];
            int to = way.to[j];
            for (int i = 0; i < rows; i++) {
                sets[i] |= (own[i] > above && own[i] <= to ? 1 : 0) << j;
            }
        }
        Leaf leaf = new Leaf(way.share, value);
        double[][] kept = length <= MOST_KEPT && 1 << length <= rows ? new double[1 << length][] : new double[0][];
        for (int i = 0; i < rows; i++) {
            int set = sets[i];
            double[] adds;
            if (kept.length == 0) {
                adds = leaf.of(set);
            } else {
                if (kept[set] == null) {
                    kept[set] = leaf.of(set);
                }
                adds = kept[set];
            }
            for (int j = 0; j < length; j++) {
                values[way.column[j]][i] += adds[j];
            }
        }
    }

    /** What a leaf adds to the columns on the way to it. */
    private static final class Leaf {
        private final double[] share;
        private final double value;
        /** (m) k! (m - 1 - k)! / m! */
        private final double[] weight;

        private final double[] e;
        private final double[] less;

        Leaf(double[] share, double value) {
            int m = share.length;
            this.share = share;
            this.value = value;
            weight = new double[m];
            weight[0] = 1.0 / m;
            for (int k = 1; k < m; k++) {
                weight[k] = weight[k - 1] * k / (m - k);
            }
            e = new double[m + 1];
            less = new double[m];
        }

        /** @return (on the way) */
        double[] of(int set) {
            int m = share.length;
            int size = 0;
            double outside = value;
            // Coefficients of the product of (z(j) + t) over the set, that of t^k at k.
            e[0] = 1;
            for (int j = 0; j < m; j++) {
                if ((set >> j & 1) == 0) {
                    outside *= share[j];
                } else {
                    size++;
                    e[size] = 0;
                    for (int k = size; k > 0; k--) {
                        e[k] = e[k - 1] + share[j] * e[k];
                    }
                    e[0] *= share[j];
                }
            }
            double none = size == m ? 0 : -outside * sum(e, size);
            double[] adds = new double[m];
            for (int j = 0; j < m; j++) {
                if ((set >> j & 1) == 0) {
                    adds[j] = none;
                } else {
                    // Divided by (z(j) + t), from the largest power down.
                    less[size - 1] = e[size];
                    for (int k = size - 1; k > 0; k--) {
                        less[k - 1] = e[k] - share[j] * less[k];
                    }
                    adds[j] = outside * (1 - share[j]) * sum(less, size - 1);
                }
            }
            return adds;
        }

        private double sum(double[] coefficients, int largest) {
            double sum = 0;
            for (int k = 0; k <= largest; k++) {
                sum += weight[k] * coefficients[k];
            }
            return sum;
        }
    }
}
