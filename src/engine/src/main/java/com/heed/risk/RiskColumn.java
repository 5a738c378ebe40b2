package com.heed.risk;

import java.util.Arrays;

/** One thing known of each customer. */
public sealed interface RiskColumn {
    String name();

    /** How many customers it tells of. */
    int size();

    /** What the cell of a row says, for people; empty where nothing is known. */
    String shown(int row);

    boolean isMissing(int row);

    /** The same of some rows, in their order; a row may come more than once. */
    RiskColumn select(int[] rows);

    /** @param values (rows) finite; not a number where nothing is known */
    record Numbers(String name, double[] values) implements RiskColumn {
        /** @throws IllegalArgumentException if a value is infinite */
        public Numbers {
            for (int i = 0; i < values.length; i++) {
                if (Double.isInfinite(values[i])) {
                    throw new IllegalArgumentException(
                            "column '" + name + "', row " + i + ": an infinite number; give a finite one or none");
                }
            }
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public String shown(int row) {
            double value = values[row];
            if (Double.isNaN(value)) {
                return "";
            }
            boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
            return whole ? Long.toString((long) value) : Double.toString(Math.round(value * 1e4) / 1e4);
        }

        @Override
        public boolean isMissing(int row) {
            return Double.isNaN(values[row]);
        }

        @Override
        public Numbers select(int[] rows) {
            return new Numbers(
                    name, Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
        }
    }

    /** @param values (rows) empty where nothing is known */
    record Categories(String name, String[] values) implements RiskColumn {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public String shown(int row) {
            return values[row];
        }

        @Override
        public boolean isMissing(int row) {
            return values[row].isEmpty();
        }

        @Override
        public Categories select(int[] rows) {
            return new Categories(
                    name, Arrays.stream(rows).mapToObj(row -> values[row]).toArray(String[]::new));
        }
    }
}
