package com.heed.attention;

import com.heed.learn.Rows;
import java.util.Arrays;

/** Gradients of the few rows of a large matrix that a step touched. For one thread. */
public final class RowGradients {
    private static final int ABSENT = -1;

    private final int width;
    private final int[] place;
    private int[] rows = new int[64];
    private float[][] values = new float[64][];
    private int count;

    /** @param height rows of the matrix */
    public RowGradients(int height, int width) {
        this.width = width;
        place = new int[height];
        Arrays.fill(place, ABSENT);
    }

    /** How many rows were touched. */
    public int count() {
        return count;
    }

    /** Number in the matrix of one that was touched, in the order in which they were. */
    public int row(int at) {
        return rows[at];
    }

    /** (width) the gradient of one that was touched. */
    public float[] value(int at) {
        return values[at];
    }

    /** The gradient of a row, to be added to; 0 at first. */
    public float[] of(int row) {
        int at = place[row];
        if (at != ABSENT) {
            return values[at];
        }
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        if (values[count] == null) {
            values[count] = new float[width];
        }
        rows[count] = row;
        place[row] = count;
        return values[count++];
    }

    /** Adds what another holds, of the same shape. */
    public void addAll(RowGradients other) {
        for (int at = 0; at < other.count; at++) {
            Rows.addScaled(of(other.rows[at]), 1, other.values[at]);
        }
    }

    /** All 0 again. */
    public void clear() {
        for (int at = 0; at < count; at++) {
            place[rows[at]] = ABSENT;
            Arrays.fill(values[at], 0);
        }
        count = 0;
    }
}
