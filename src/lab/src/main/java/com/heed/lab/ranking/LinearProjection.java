package com.heed.lab.ranking;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Leads the vector of a conversation to where its reply should be: the matrix W that minimises the sum of |W asked - reply|^2 plus a strength times |W - W0|^2, with a W0 that leaves the conversation's vectors as they are (Hoerl and Kennard 1970, ridge regression, with another centre).
 */
final class LinearProjection {
    private final double[][] weights;

    /** @param weights (asked, reply) */
    private LinearProjection(double[][] weights) {
        this.weights = weights;
    }

    /**
     * Fits.
     *
     * @param asked    vectors of conversations, of width parts * (reply width): several vectors of the reply's space side by side
     * @param replies  of each
     * @param strength above 0, in conversations
     */
    static LinearProjection fit(List<float[]> asked, List<float[]> replies, double strength) {
        int in = asked.get(0).length;
        int out = replies.get(0).length;
        int parts = in / out;
        double[][] products = new double[in][in];
        double[][] right = new double[in][out];
        IntStream.range(0, in).parallel().forEach(i -> {
            for (int n = 0; n < asked.size(); n++) {
                float[] row = asked.get(n);
                float[] reply = replies.get(n);
                double value = row[i];
                for (int j = 0; j <= i; j++) {
                    products[i][j] += value * row[j];
                }
                for (int j = 0; j < out; j++) {
                    right[i][j] += value * reply[j];
                }
            }
            products[i][i] += strength;
            right[i][i % out] += strength / parts;
        });
        factor(products);
        return new LinearProjection(solve(products, right));
    }

    /** The lower factor of a symmetric positive matrix, in place (Golub and Van Loan, algorithm 4.2.1). */
    private static void factor(double[][] a) {
        for (int j = 0; j < a.length; j++) {
            for (int k = 0; k < j; k++) {
                a[j][j] -= a[j][k] * a[j][k];
            }
            a[j][j] = Math.sqrt(a[j][j]);
            int column = j;
            IntStream.range(j + 1, a.length).parallel().forEach(i -> {
                double sum = a[i][column];
                for (int k = 0; k < column; k++) {
                    sum -= a[i][k] * a[column][k];
                }
                a[i][column] = sum / a[column][column];
            });
        }
    }

    private static double[][] solve(double[][] factor, double[][] right) {
        int n = factor.length;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                subtract(right[i], factor[i][k], right[k]);
            }
            divide(right[i], factor[i][i]);
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                subtract(right[i], factor[k][i], right[k]);
            }
            divide(right[i], factor[i][i]);
        }
        return right;
    }

    private static void subtract(double[] from, double times, double[] row) {
        for (int j = 0; j < from.length; j++) {
            from[j] -= times * row[j];
        }
    }

    private static void divide(double[] row, double by) {
        for (int j = 0; j < row.length; j++) {
            row[j] /= by;
        }
    }

    /** A conversation's vector where its reply should be, of length 1. */
    float[] of(float[] asked) {
        double[] sum = new double[weights[0].length];
        for (int i = 0; i < asked.length; i++) {
            subtract(sum, -asked[i], weights[i]);
        }
        double length = 0;
        for (double value : sum) {
            length += value * value;
        }
        float[] vector = new float[sum.length];
        for (int j = 0; j < vector.length; j++) {
            vector[j] = (float) (sum[j] / Math.sqrt(Math.max(length, 1e-12)));
        }
        return vector;
    }
}
