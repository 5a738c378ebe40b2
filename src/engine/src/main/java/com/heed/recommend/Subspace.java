package com.heed.recommend;

import com.heed.learn.Rows;
import java.util.SplittableRandom;

/** Directions of a space of many numbers, found by iterating on random ones (Halko, Martinsson and Tropp 2011, algorithm 4.4). */
final class Subspace {
    /** After which the directions that tell most hardly turn any more. */
    static final int ROUNDS = 8;

    private Subspace() {}

    static float[][] gaussian(int rows, int width, SplittableRandom random) {
        float[][] values = new float[rows][width];
        for (float[] row : values) {
            for (int j = 0; j < width; j++) {
                row[j] = (float) random.nextGaussian();
            }
        }
        return values;
    }

    /** Makes rows orthogonal and of length 1, one after the other (modified Gram-Schmidt); 0 where nothing but rounding is left. */
    static void orthonormal(float[][] rows) {
        for (int j = 0; j < rows.length; j++) {
            double whole = Math.sqrt(Rows.sum(rows[j], rows[j]));
            for (int before = 0; before < j; before++) {
                Rows.addScaled(rows[j], -Rows.dot(rows[j], rows[before]), rows[before]);
            }
            double length = Math.sqrt(Rows.dot(rows[j], rows[j]));
            Rows.scale(rows[j], length <= 1e-5 * whole ? 0 : (float) (1 / length));
        }
    }
}
