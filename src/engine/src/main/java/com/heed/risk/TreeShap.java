package com.heed.risk;

/**
 * Shapley values of a tree's columns for one row, exactly, where a column that is not known goes down both branches by the rows learned from: Lundberg, Erion and Lee 2018, "Consistent individualized feature attribution for tree ensembles", algorithm 2. The values of a row add up to what the tree says less its mean.
 */
final class TreeShap {
    private final Tree tree;
    private final int[][] bins;
    private final int row;
    private final double[] values;

    private TreeShap(Tree tree, int[][] bins, int row, double[] values) {
        this.tree = tree;
        this.bins = bins;
        this.row = row;
        this.values = values;
    }

    /**
     * Adds a tree's values.
     *
     * @param bins   (columns, rows)
     * @param values (columns) added to
     */
    static void addTo(double[] values, Tree tree, int[][] bins, int row) {
        new TreeShap(tree, bins, row, values).go(0, new Path(0), 1, 1, -1);
    }

    /** The columns decided on so far, once each, and the weights of subsets by their size. */
    private static final class Path {
        private final int[] column;
        /** Share of rows that come this way when the column is not known. */
        private final double[] zero;
        /** Whether this row comes this way, 1 or 0. */
        private final double[] one;

        private final double[] weight;
        private int length;

        Path(int room) {
            column = new int[room];
            zero = new double[room];
            one = new double[room];
            weight = new double[room];
        }

        Path with(double zeros, double ones, int of) {
            Path longer = copy(length + 1);
            int last = length;
            longer.column[last] = of;
            longer.zero[last] = zeros;
            longer.one[last] = ones;
            longer.weight[last] = last == 0 ? 1 : 0;
            for (int i = last - 1; i >= 0; i--) {
                longer.weight[i + 1] += ones * longer.weight[i] * (i + 1) / (last + 1);
                longer.weight[i] = zeros * longer.weight[i] * (last - i) / (last + 1);
            }
            longer.length = last + 1;
            return longer;
        }

        private Path copy(int room) {
            Path copy = new Path(room);
            System.arraycopy(column, 0, copy.column, 0, length);
            System.arraycopy(zero, 0, copy.zero, 0, length);
            System.arraycopy(one, 0, copy.one, 0, length);
            System.arraycopy(weight, 0, copy.weight, 0, length);
            copy.length = length;
            return copy;
        }

        int find(int of) {
            for (int i = 1; i < length; i++) {
                if (column[i] == of) {
                    return i;
                }
            }
            return -1;
        }

        /** As if a column had not been decided on. */
        Path without(int place) {
            Path shorter = copy(length);
            int last = length - 1;
            double next = weight[last];
            for (int i = last - 1; i >= 0; i--) {
                if (one[place] != 0) {
                    double before = shorter.weight[i];
                    shorter.weight[i] = next * (last + 1) / ((i + 1) * one[place]);
                    next = before - shorter.weight[i] * zero[place] * (last - i) / (last + 1);
                } else {
                    shorter.weight[i] = shorter.weight[i] * (last + 1) / (zero[place] * (last - i));
                }
            }
            for (int i = place; i < last; i++) {
                shorter.column[i] = shorter.column[i + 1];
                shorter.zero[i] = shorter.zero[i + 1];
                shorter.one[i] = shorter.one[i + 1];
            }
            shorter.length = last;
            return shorter;
        }

        double sumWithout(int place) {
            Path shorter = without(place);
            double sum = 0;
            for (int i = 0; i < shorter.length; i++) {
                sum += shorter.weight[i];
            }
            return sum;
        }
    }

    private void go(int node, Path before, double zeros, double ones, int of) {
        Path path = before.with(zeros, ones, of);
        int column = tree.column()[node];
        if (column < 0) {
            for (int i = 1; i < path.length; i++) {
                values[path.column[i]] += path.sumWithout(i) * (path.one[i] - path.zero[i]) * tree.value()[node];
            }
            return;
        }
        int left = tree.left()[node];
        int right = tree.right()[node];
        boolean goesLeft = bins[column][row] <= tree.bin()[node];
        int hot = goesLeft ? left : right;
        int cold = goesLeft ? right : left;
        double zero = 1;
        double one = 1;
        int place = path.find(column);
        if (place >= 0) {
            zero = path.zero[place];
            one = path.one[place];
            path = path.without(place);
        }
        double all = tree.rows()[node];
        go(hot, path, zero * tree.rows()[hot] / all, one, column);
        go(cold, path, zero * tree.rows()[cold] / all, 0, column);
    }
}
