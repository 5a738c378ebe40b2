package com.heed.risk;

/**
 * A binary tree over bins; node 0 is the root.
 *
 * @param column (nodes) which decides there; -1 for a leaf
 * @param bin    (nodes) largest that goes left
 * @param left   (nodes) number of the child
 * @param right  (nodes)
 * @param value  (nodes) what a leaf says; what counts of an inner node is in its leaves
 * @param rows   (nodes) how many that were learned from came by, above 0
 */
record Tree(int[] column, int[] bin, int[] left, int[] right, double[] value, double[] rows) {

    /** What the leaf of a row says. @param bins (columns, rows) */
    double of(int[][] bins, int row) {
        int node = 0;
        while (column[node] >= 0) {
            node = bins[column[node]][row] <= bin[node] ? left[node] : right[node];
        }
        return value[node];
    }

    /** Mean over the rows learned from. */
    double mean() {
        return mean(0);
    }

    private double mean(int node) {
        return column[node] < 0
                ? value[node]
                : (rows[left[node]] * mean(left[node]) + rows[right[node]] * mean(right[node])) / rows[node];
    }
}
