package com.heed.pattern;

import java.util.Arrays;

/**
 * The rows most alike each row by cosine, found exactly.
 *
 * <p>Columns are taken in blocks that fit the second-level cache, turned over so that the inner loop runs along a block: sums of floats are only vectorised by the compiler
 * when they do not all run into one number. 10,000 rows of width 384 take some seconds of one core.
 *
 * @param neighbours (rows, k) row numbers, most alike first; of equals the lower number
 * @param cosines    (rows, k)
 */
record NearestNeighbours(int[][] neighbours, float[][] cosines) {
    private static final int BLOCK = 512;
    private static final int STEP = 4;

    /**
     * @param rows (rows, width) of length 1
     * @param k    from 1 to rows - 1
     */
    static NearestNeighbours of(float[][] rows, int k) {
        int n = rows.length;
        if (k < 1 || k >= n) {
            throw new IllegalArgumentException("k " + k + " must be 1 to " + (n - 1) + " for " + n + " rows");
        }
        int[][] neighbours = new int[n][k];
        float[][] cosines = new float[n][k];
        for (float[] row : cosines) {
            Arrays.fill(row, Float.NEGATIVE_INFINITY);
        }
        float[] scores = new float[BLOCK];
        for (int from = 0; from < n; from += BLOCK) {
            int size = Math.min(BLOCK, n - from);
            float[][] turned = turned(rows, from, size);
            for (int i = 0; i < n; i++) {
                score(rows[i], turned, scores);
                for (int j = 0; j < size; j++) {
                    if (scores[j] > cosines[i][k - 1] && from + j != i) {
                        insert(neighbours[i], cosines[i], from + j, scores[j]);
                    }
                }
            }
        }
        return new NearestNeighbours(neighbours, cosines);
    }

    /** (width rounded up to whole steps, BLOCK) */
    private static float[][] turned(float[][] rows, int from, int size) {
        int width = rows[0].length;
        float[][] turned = new float[(width + STEP - 1) / STEP * STEP][BLOCK];
        for (int j = 0; j < size; j++) {
            for (int d = 0; d < width; d++) {
                turned[d][j] = rows[from + j][d];
            }
        }
        return turned;
    }

    private static void score(float[] row, float[][] turned, float[] scores) {
        Arrays.fill(scores, 0);
        for (int d = 0; d < row.length; d += STEP) {
            float a = row[d];
            float b = d + 1 < row.length ? row[d + 1] : 0;
            float c = d + 2 < row.length ? row[d + 2] : 0;
            float e = d + 3 < row.length ? row[d + 3] : 0;
            float[] ta = turned[d];
            float[] tb = turned[d + 1];
            float[] tc = turned[d + 2];
            float[] te = turned[d + 3];
            for (int j = 0; j < BLOCK; j++) {
                scores[j] += a * ta[j] + b * tb[j] + c * tc[j] + e * te[j];
            }
        }
    }

    private static void insert(int[] neighbours, float[] cosines, int row, float cosine) {
        int at = cosines.length - 1;
        while (at > 0 && cosines[at - 1] < cosine) {
            cosines[at] = cosines[at - 1];
            neighbours[at] = neighbours[at - 1];
            at--;
        }
        cosines[at] = cosine;
        neighbours[at] = row;
    }
}
