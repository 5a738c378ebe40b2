package com.heed.attention;

import com.heed.learn.Rows;
import java.util.Arrays;

/**
 * Vectors of items in half precision (IEEE 754 binary16): half the memory, and an error below a thousandth of each value, which those read from a file have already. They stand turned around in blocks of {@value #BLOCK} items, a row a column of vectors, so that products with a state are sums along rows, which become vector instructions where dot products do not.
 */
final class HalfItems implements ItemTable {
    private static final int BLOCK = 256;
    /** Rows turned to floats at a time: as many as {@link Rows} adds in one step. */
    private static final int STEP = 4;

    private final int rows;
    private final short[][][] blocks;

    private HalfItems(int rows, short[][][] blocks) {
        this.rows = rows;
        this.blocks = blocks;
    }

    /** @param vectors (items, width), at least one; a value beyond the range of halves (65,504) becomes infinite */
    static HalfItems of(float[][] vectors) {
        int width = vectors[0].length;
        short[][][] blocks = new short[Math.ceilDiv(vectors.length, BLOCK)][width][];
        for (int b = 0; b < blocks.length; b++) {
            int count = Math.min(BLOCK, vectors.length - b * BLOCK);
            for (int c = 0; c < width; c++) {
                short[] column = new short[count];
                for (int i = 0; i < count; i++) {
                    column[i] = Float.floatToFloat16(vectors[b * BLOCK + i][c]);
                }
                blocks[b][c] = column;
            }
        }
        return new HalfItems(vectors.length, blocks);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int width() {
        return blocks[0].length;
    }

    @Override
    public void row(int index, float[] into) {
        short[][] block = blocks[index / BLOCK];
        for (int c = 0; c < into.length; c++) {
            into[c] = Float.float16ToFloat(block[c][index % BLOCK]);
        }
    }

    @Override
    public void products(float[] state, float[] into) {
        float[] sums = new float[BLOCK];
        float[] scales = new float[STEP];
        float[][] columns = new float[STEP][BLOCK];
        for (int b = 0; b < blocks.length; b++) {
            short[][] block = blocks[b];
            int count = block[0].length;
            Arrays.fill(sums, 0);
            for (int c = 0; c < state.length; c += STEP) {
                int some = Math.min(STEP, state.length - c);
                for (int k = 0; k < some; k++) {
                    scales[k] = state[c + k];
                    toFloats(block[c + k], columns[k]);
                }
                Rows.addProduct(sums, count, scales, some, columns);
            }
            System.arraycopy(sums, 0, into, b * BLOCK, count);
        }
    }

    private static void toFloats(short[] halves, float[] floats) {
        for (int j = 0; j < halves.length; j++) {
            floats[j] = Float.float16ToFloat(halves[j]);
        }
    }
}
