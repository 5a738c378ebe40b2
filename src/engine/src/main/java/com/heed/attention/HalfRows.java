package com.heed.attention;

import java.util.List;

/**
 * A matrix in half precision (IEEE 754 binary16), for keeping many token vectors: half the memory, and an error below a thousandth of each value.
 */
public final class HalfRows implements TokenRows {
    private final short[][] rows;

    private HalfRows(short[][] rows) {
        this.rows = rows;
    }

    /** A matrix of rows that are halves already, not copied. */
    public static HalfRows of(List<short[]> rows) {
        return new HalfRows(rows.toArray(short[][]::new));
    }

    /** One row as halves; a value beyond their range (65,504) becomes infinite. */
    public static short[] halves(float[] row) {
        short[] halves = new short[row.length];
        for (int j = 0; j < row.length; j++) {
            halves[j] = Float.floatToFloat16(row[j]);
        }
        return halves;
    }

    @Override
    public int rows() {
        return rows.length;
    }

    @Override
    public int width() {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    @Override
    public void row(int index, float[] into) {
        short[] halves = rows[index];
        for (int j = 0; j < into.length; j++) {
            into[j] = Float.float16ToFloat(halves[j]);
        }
    }
}
