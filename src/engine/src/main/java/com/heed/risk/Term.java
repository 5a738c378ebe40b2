package com.heed.risk;

import com.heed.risk.RiskColumn.Categories;
import com.heed.risk.RiskColumn.Numbers;
import java.util.Arrays;
import java.util.Set;

/** One column of a logistic regression's matrix, 0 for the mean of what was learned from, so that weight times value is what a customer differs by. */
sealed interface Term {
    /** Which column of the table it reads. */
    int column();

    /** For people: the column, with the level where there is one. */
    String name();

    /** What one of its units is of the column's own: 1 for a level, a standard deviation for a number. */
    double step();

    double value(RiskColumn column, int row);

    /**
     * A number in standard deviations. Where nothing is known it is the mean; far outliers are drawn to the fence.
     *
     * @param low  least value that counts
     * @param high largest
     */
    record Linear(int column, String name, double low, double high, double mean, double step) implements Term {
        @Override
        public double value(RiskColumn from, int row) {
            double value = ((Numbers) from).values()[row];
            return Double.isNaN(value) ? 0 : (Math.min(high, Math.max(low, value)) - mean) / step;
        }
    }

    /**
     * A bend: cubic between knots and straight outside of them (restricted cubic spline, Harrell 2015, 2.4.5), of the share of customers below, so that a long tail bends nothing.
     *
     * @param sorted values learned from, ascending
     * @param which  bend, from 0 to knots - 3; -1 for the share itself
     */
    record Bend(int column, String name, double[] sorted, int which, double mean, double step) implements Term {
        private static final double[] KNOTS = {0.05, 0.275, 0.5, 0.725, 0.95};
        static final int BENDS = KNOTS.length - 2;

        @Override
        public double value(RiskColumn from, int row) {
            double value = ((Numbers) from).values()[row];
            return ofShare(share(value));
        }

        /** Of a value by the share that lies below it; not a number where nothing is known. */
        double ofShare(double share) {
            return Double.isNaN(share) ? 0 : (bent(share) - mean) / step;
        }

        /** Before it is brought to mean 0. */
        double raw(double value) {
            return bent(share(value));
        }

        /** As {@link #raw}, by the share of customers below. */
        double bent(double share) {
            if (which < 0) {
                return share;
            }
            int last = KNOTS.length - 1;
            double between = KNOTS[last] - KNOTS[last - 1];
            return cube(share - KNOTS[which])
                    - cube(share - KNOTS[last - 1]) * (KNOTS[last] - KNOTS[which]) / between
                    + cube(share - KNOTS[last]) * (KNOTS[last - 1] - KNOTS[which]) / between;
        }

        /** Of the values learned from, how many are less, ties by half; the same for all bends of a column. */
        double share(double value) {
            if (Double.isNaN(value)) {
                return Double.NaN;
            }
            int from = first(value, false);
            int to = first(value, true);
            return (from + to) / 2.0 / sorted.length;
        }

        /** {@link #share} of each of some values. @param ascending (values) @return (values) */
        static double[] shares(double[] ascending) {
            double[] shares = new double[ascending.length];
            for (int from = 0; from < ascending.length; ) {
                int to = from;
                while (to < ascending.length && ascending[to] == ascending[from]) {
                    to++;
                }
                Arrays.fill(shares, from, to, (from + to) / 2.0 / ascending.length);
                from = to;
            }
            return shares;
        }

        /** How many are less than a value, or not more. */
        private int first(double value, boolean orEqual) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] < value || orEqual && sorted[middle] == value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private static double cube(double x) {
            return x <= 0 ? 0 : x * x * x;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bend bend
                    && bend.column == column
                    && bend.which == which
                    && Arrays.equals(bend.sorted, sorted);
        }

        @Override
        public int hashCode() {
            return 31 * column + which;
        }
    }

    /** Whether a cell holds a level, an empty one being a level too. A level that was not learned is as the mean. @param known levels learned, with the one that is left out */
    record Level(int column, String name, String level, Set<String> known, double mean) implements Term {
        @Override
        public double step() {
            return 1;
        }

        @Override
        public double value(RiskColumn from, int row) {
            String value = ((Categories) from).values()[row];
            return known.contains(value) ? (value.equals(level) ? 1 : 0) - mean : 0;
        }
    }

    /** Whether a number is not known. */
    record Unknown(int column, String name, double mean) implements Term {
        @Override
        public double step() {
            return 1;
        }

        @Override
        public double value(RiskColumn from, int row) {
            return (from.isMissing(row) ? 1 : 0) - mean;
        }
    }
}
