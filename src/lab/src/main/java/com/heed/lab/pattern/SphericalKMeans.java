package com.heed.lab.pattern;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The baseline of clusters: k-means by cosine (Dhillon and Modha 2001), begun far apart (Arthur and Vassilvitskii 2007), the best of three starts. It has to be told how many. */
final class SphericalKMeans {
    private static final int STARTS = 3;
    private static final int ROUNDS = 30;

    private SphericalKMeans() {}

    /**
     * @param rows (rows, width) of length 1
     * @param k    1 or more
     * @return (rows) cluster from 0 to k - 1
     */
    static int[] of(float[][] rows, int k, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] best = new int[rows.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int start = 0; start < STARTS; start++) {
            float[][] centres = spread(rows, Math.min(k, rows.length), random);
            int[] found = new int[rows.length];
            double sum = 0;
            for (int round = 0; round < ROUNDS; round++) {
                int[] before = found.clone();
                sum = assign(rows, centres, found);
                if (round > 0 && Arrays.equals(before, found)) {
                    break;
                }
                move(rows, found, centres);
            }
            if (sum > most) {
                most = sum;
                best = found;
            }
        }
        return best;
    }

    private static float[][] spread(float[][] rows, int k, SplittableRandom random) {
        float[][] centres = new float[k][];
        double[] far = new double[rows.length];
        Arrays.fill(far, Double.POSITIVE_INFINITY);
        centres[0] = rows[random.nextInt(rows.length)].clone();
        for (int c = 1; c < k; c++) {
            double sum = 0;
            for (int i = 0; i < rows.length; i++) {
                far[i] = Math.max(0, Math.min(far[i], 1 - dot(rows[i], centres[c - 1])));
                sum += far[i];
            }
            double at = random.nextDouble() * sum;
            int chosen = 0;
            while (chosen < rows.length - 1 && at >= far[chosen]) {
                at -= far[chosen++];
            }
            centres[c] = rows[chosen].clone();
        }
        return centres;
    }

    private static double assign(float[][] rows, float[][] centres, int[] found) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            float most = Float.NEGATIVE_INFINITY;
            for (int c = 0; c < centres.length; c++) {
                float cosine = dot(rows[i], centres[c]);
                if (cosine > most) {
                    most = cosine;
                    found[i] = c;
                }
            }
            sum += most;
        }
        return sum;
    }

    /** A centre that has lost all its rows stays where it was. */
    private static void move(float[][] rows, int[] found, float[][] centres) {
        float[][] sums = new float[centres.length][rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            float[] sum = sums[found[i]];
            for (int j = 0; j < sum.length; j++) {
                sum[j] += rows[i][j];
            }
        }
        for (int c = 0; c < centres.length; c++) {
            float length = (float) Math.sqrt(dot(sums[c], sums[c]));
            if (length > 0) {
                for (int j = 0; j < sums[c].length; j++) {
                    centres[c][j] = sums[c][j] / length;
                }
            }
        }
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
