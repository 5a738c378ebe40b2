package com.heed.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import smile.base.cart.CART;
import smile.base.cart.InternalNode;
import smile.base.cart.Loss;
import smile.base.cart.Node;
import smile.base.cart.RegressionNode;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.type.StructType;
import smile.regression.RegressionTree;

/**
 * Grows trees with Smile and takes them over as arrays. Smile's own ensembles are not used: they draw from a generator of the thread's and keep every seed in one set for all threads, so that they neither repeat nor are safe beside each other in a host. What is drawn here, rows and columns, is drawn before.
 */
final class SmileTrees {
    private static final int DEEPEST = 30;

    private final DataFrame frame;
    private final int[][] order;
    private final StructField response = new StructField("y", DataTypes.DoubleType);

    /** @param bins (columns, rows), at least one of each */
    SmileTrees(int[][] bins) {
        double[][] rows = new double[bins[0].length][bins.length];
        String[] names = new String[bins.length];
        for (int c = 0; c < bins.length; c++) {
            names[c] = "c" + c;
            for (int i = 0; i < rows.length; i++) {
                rows[i][c] = bins[c][i];
            }
        }
        frame = DataFrame.of(rows, names);
        order = CART.order(frame);
    }

    /** What a leaf says of its rows. */
    interface Leaf {
        /**
         * A leaf's value.
         *
         * @param rows  in the leaf
         * @param times (all rows) how often each counts
         */
        double of(int[] rows, int[] times);
    }

    /**
     * A tree by least squares, best split first.
     *
     * @param goal    (rows) what it is to fit
     * @param times   (rows) how often each counts; 0 leaves it out
     * @param columns it may ask
     * @param leaves  most, at least 2
     * @param least   rows in each leaf
     */
    Tree grow(double[] goal, Leaf leaf, int[] times, int[] columns, int leaves, int least) {
        RegressionTree grown = new RegressionTree(
                frame.select(columns),
                new Goal(goal, leaf),
                response,
                DEEPEST,
                leaves,
                least,
                columns.length,
                times,
                Arrays.stream(columns).mapToObj(c -> order[c]).toArray(int[][]::new));
        Taken taken = new Taken(columns);
        taken.take(grown.root());
        return taken.tree();
    }

    /** Hands Smile a goal and values of our own. */
    private record Goal(double[] response, Leaf leaf) implements Loss {
        @Override
        public double output(int[] nodeSamples, int[] sampleCount) {
            return leaf.of(nodeSamples, sampleCount);
        }

        @Override
        public double intercept(double[] y) {
            return 0;
        }

        @Override
        public double[] residual() {
            return response;
        }
    }

    /** Nodes of a tree of Smile, in the order in which they are met. */
    private static final class Taken {
        private final int[] columns;
        private final List<int[]> nodes = new ArrayList<>();
        private final List<double[]> numbers = new ArrayList<>();

        Taken(int[] columns) {
            this.columns = columns;
        }

        int take(Node node) {
            int number = nodes.size();
            int[] shape = {-1, 0, 0, 0};
            double[] said = {0, node.size()};
            nodes.add(shape);
            numbers.add(said);
            if (node instanceof InternalNode inner) {
                shape[0] = columns[inner.feature()];
                shape[1] = largestLeft(inner);
                shape[2] = take(inner.trueChild());
                shape[3] = take(inner.falseChild());
            } else {
                said[0] = ((RegressionNode) node).output();
            }
            return number;
        }

        /** Smile tells which way a value goes, and not where it splits; halving finds that out. */
        private static int largestLeft(InternalNode node) {
            int low = 0;
            int high = Bins.MOST;
            while (low < high) {
                int middle = (low + high + 1) / 2;
                if (node.branch(new OneValue(middle))) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }

        Tree tree() {
            return new Tree(
                    part(0),
                    part(1),
                    part(2),
                    part(3),
                    numbers.stream().mapToDouble(number -> number[0]).toArray(),
                    numbers.stream().mapToDouble(number -> number[1]).toArray());
        }

        private int[] part(int which) {
            return nodes.stream().mapToInt(node -> node[which]).toArray();
        }
    }

    /** A row that has the same value everywhere. */
    private record OneValue(double value) implements Tuple {
        private static final long serialVersionUID = 1L;

        @Override
        public StructType schema() {
            throw new UnsupportedOperationException("only values are asked for");
        }

        @Override
        public Object get(int i) {
            return value;
        }

        @Override
        public double getDouble(int i) {
            return value;
        }
    }
}
