package com.heed.learn;

/**
 * Many vectors to be compared with one: kept by dimension in blocks, so that the products of a block are sums of rows, which become vector instructions; a product of two rows does not.
 * Takes what the vectors take. Safe for many threads.
 */
public final class VectorBlocks {
    /** Vectors in a block: the sums of one stay in the nearest cache. */
    public static final int BLOCK = 1_024;

    /** (blocks, width, vectors of the block). */
    private final float[][][] blocks;

    private final int size;
    private final int width;

    /**
     * @param vectors (vectors, width); copied
     * @throws IllegalArgumentException if one is longer or shorter than the first
     */
    public VectorBlocks(float[][] vectors) {
        this.size = vectors.length;
        this.width = size == 0 ? 0 : vectors[0].length;
        this.blocks = new float[(size + BLOCK - 1) / BLOCK][][];
        for (int b = 0; b < blocks.length; b++) {
            int from = b * BLOCK;
            float[][] block = new float[width][Math.min(BLOCK, size - from)];
            for (int i = 0; i < size(b, block); i++) {
                float[] vector = vectors[from + i];
                if (vector.length != width) {
                    throw new IllegalArgumentException(
                            "vector " + (from + i) + " has " + vector.length + " numbers; the first has " + width);
                }
                for (int j = 0; j < width; j++) {
                    block[j][i] = vector[j];
                }
            }
            blocks[b] = block;
        }
    }

    private int size(int block, float[][] rows) {
        return rows.length == 0 ? Math.min(BLOCK, size - block * BLOCK) : rows[0].length;
    }

    /** Vectors in all. */
    public int size() {
        return size;
    }

    /** Numbers of a vector; 0 where there is none. */
    public int width() {
        return width;
    }

    /** Number of blocks. */
    public int blocks() {
        return blocks.length;
    }

    /**
     * Products of a vector with those of a block: {@code into[i]} is that with vector {@code block * BLOCK + i}.
     *
     * @param vector (width)
     * @param into   ({@value #BLOCK}), overwritten as far as the block goes
     * @return vectors of the block
     */
    public int products(float[] vector, int block, float[] into) {
        float[][] rows = blocks[block];
        int count = size(block, rows);
        java.util.Arrays.fill(into, 0, count, 0f);
        Rows.addProduct(into, count, vector, width, rows);
        return count;
    }

    /** A number of a vector. */
    public float at(int vector, int dimension) {
        return blocks[vector / BLOCK][dimension][vector % BLOCK];
    }
}
