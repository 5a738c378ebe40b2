package com.heed.pattern;

import java.util.Arrays;

/** Text vectors as directions: rows of one width and of length 1, not modified by anybody. */
final class UnitRows {
    private static final double SHORTEST = 1e-9;

    private UnitRows() {}

    /**
     * Copies the rows and brings each to length 1.
     *
     * @param rows (rows, width), at least one row
     * @throws IllegalArgumentException if widths differ or a row has no direction; names the row
     */
    static float[][] of(float[][] rows) {
        float[][] unit = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != rows[0].length) {
                throw new IllegalArgumentException(
                        "row " + i + " has width " + rows[i].length + ", row 0 has " + rows[0].length);
            }
            double length = Math.sqrt(dot(rows[i], rows[i]));
            if (!(length > SHORTEST && length < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("row " + i + " has no direction: its length is " + length);
            }
            unit[i] = scaled(rows[i], 1 / length);
        }
        return unit;
    }

    /**
     * The rows seen from their mean, of length 1 again. Sentence vectors of one language share a large common part, which says nothing about what sets texts apart.
     * A row that is the mean stays as it was.
     */
    static float[][] centred(float[][] rows) {
        float[] mean = sum(rows, all(rows.length));
        for (int j = 0; j < mean.length; j++) {
            mean[j] /= rows.length;
        }
        float[][] centred = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            float[] row = rows[i].clone();
            for (int j = 0; j < row.length; j++) {
                row[j] -= mean[j];
            }
            double length = Math.sqrt(dot(row, row));
            centred[i] = length > SHORTEST ? scaled(row, 1 / length) : rows[i];
        }
        return centred;
    }

    /** The direction of some rows together, of length 1; zero if they cancel out. */
    static float[] centre(float[][] rows, int[] members) {
        float[] sum = sum(rows, members);
        double length = Math.sqrt(dot(sum, sum));
        return length > SHORTEST ? scaled(sum, 1 / length) : new float[sum.length];
    }

    /**
     * Mean cosine between two different members: with s the sum of m unit rows, (|s|^2 - m) / (m (m - 1)). A single row is as close to itself as can be.
     *
     * @return in [-1, 1]
     */
    static double cohesion(float[][] rows, int[] members) {
        double m = members.length;
        if (m < 2) {
            return 1;
        }
        float[] sum = sum(rows, members);
        return Math.max(-1, Math.min(1, (dot(sum, sum) - m) / (m * (m - 1))));
    }

    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (double) a[j] * b[j];
        }
        return sum;
    }

    static int[] all(int rows) {
        int[] all = new int[rows];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static float[] sum(float[][] rows, int[] members) {
        double[] sum = new double[rows[0].length];
        for (int member : members) {
            float[] row = rows[member];
            for (int j = 0; j < sum.length; j++) {
                sum[j] += row[j];
            }
        }
        float[] result = new float[sum.length];
        for (int j = 0; j < sum.length; j++) {
            result[j] = (float) sum[j];
        }
        return result;
    }

    private static float[] scaled(float[] row, double by) {
        float[] scaled = new float[row.length];
        for (int j = 0; j < row.length; j++) {
            scaled[j] = (float) (row[j] * by);
        }
        return scaled;
    }
}
