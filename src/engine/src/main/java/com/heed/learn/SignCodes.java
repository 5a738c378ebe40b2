package com.heed.learn;

import java.util.Arrays;

/**
 * Vectors to a bit a number, which say about how large the product of each with another vector is: a look through a million takes some milliseconds. Unlike {@link NearestVectors} it may miss one, so that those it puts first have to be compared in full. Takes 1/8 byte a number and 8 bytes a vector. Safe for many threads.
 *
 * <p>Let m be the mean, c = v - m of a vector and d = x - m of what is asked for. Kept are the signs of c, its length and m c. Two directions at an angle a differ in the sign of a random projection with probability a / pi (Charikar 2002); the numbers of a sentence vector are taken for such projections, so of w numbers h differ
 * where a is about pi h / w, and x v = x m + m c + d c is about x m + m c + |c| |d| cos(pi h / w).
 */
public final class SignCodes {
    /** Vectors in a block: what is counted of them stays in the nearest cache. */
    private static final int BLOCK = 4_096;

    private final int size;
    private final int width;
    private final float[] mean;
    /** (blocks, words of 64 signs, vectors of the block). */
    private final long[][][] blocks;
    /** (vectors): of m c and |c|. */
    private final float[] ofMean;

    private final float[] lengths;

    /** @param vectors read once, not kept */
    public SignCodes(VectorRows vectors) {
        this.size = vectors.size();
        this.width = vectors.width();
        this.mean = Rows.mean(vectors);
        this.blocks = new long[(size + BLOCK - 1) / BLOCK][][];
        this.ofMean = new float[size];
        this.lengths = new float[size];
        float[] vector = new float[width];
        long[] signs = new long[words()];
        for (int i = 0; i < size; i++) {
            int at = i % BLOCK;
            if (at == 0) {
                blocks[i / BLOCK] = new long[words()][Math.min(BLOCK, size - i)];
            }
            vectors.copy(i, vector);
            Rows.addScaled(vector, -1, mean);
            ofMean[i] = (float) Rows.sum(mean, vector);
            lengths[i] = (float) Math.sqrt(Rows.sum(vector, vector));
            writeSigns(vector, signs);
            for (int w = 0; w < signs.length; w++) {
                blocks[i / BLOCK][w][at] = signs[w];
            }
        }
    }

    private int words() {
        return (width + Long.SIZE - 1) / Long.SIZE;
    }

    private static void writeSigns(float[] vector, long[] signs) {
        Arrays.fill(signs, 0);
        for (int j = 0; j < vector.length; j++) {
            if (vector[j] < 0) {
                signs[j / Long.SIZE] |= 1L << (j % Long.SIZE);
            }
        }
    }

    /**
     * About the products with a vector.
     *
     * @param vector (width)
     * @return (vectors)
     */
    public float[] estimates(float[] vector) {
        float[] left = vector.clone();
        Rows.addScaled(left, -1, mean);
        long[] asked = new long[words()];
        writeSigns(left, asked);
        double length = Math.sqrt(Rows.sum(left, left));
        float base = (float) Rows.sum(vector, mean);
        float[] byDifferent = new float[width + 1];
        for (int h = 0; h <= width; h++) {
            byDifferent[h] = (float) (length * Math.cos(Math.PI * h / width));
        }
        float[] estimates = new float[size];
        int[] different = new int[Math.min(BLOCK, size)];
        for (int b = 0; b < blocks.length; b++) {
            int count = Math.min(BLOCK, size - b * BLOCK);
            Arrays.fill(different, 0);
            countDifferent(different, count, blocks[b], asked);
            for (int i = 0, at = b * BLOCK; i < count; i++, at++) {
                estimates[at] = base + ofMean[at] + lengths[at] * byDifferent[different[i]];
            }
        }
        return estimates;
    }

    /** Four words at a time, so that what was counted is written seldom. */
    private static void countDifferent(int[] to, int count, long[][] block, long[] asked) {
        int w = 0;
        for (; w + 3 < asked.length; w += 4) {
            addFour(to, count, block, w, asked[w], asked[w + 1], asked[w + 2], asked[w + 3]);
        }
        for (; w + 1 < asked.length; w += 2) {
            addTwo(to, count, block[w], block[w + 1], asked[w], asked[w + 1]);
        }
        for (; w < asked.length; w++) {
            addOne(to, count, block[w], asked[w]);
        }
    }

    private static void addFour(int[] to, int count, long[][] block, int w, long a, long b, long c, long d) {
        long[] ofA = block[w];
        long[] ofB = block[w + 1];
        long[] ofC = block[w + 2];
        long[] ofD = block[w + 3];
        for (int i = 0; i < count; i++) {
            to[i] += Long.bitCount(ofA[i] ^ a)
                    + Long.bitCount(ofB[i] ^ b)
                    + (Long.bitCount(ofC[i] ^ c) + Long.bitCount(ofD[i] ^ d));
        }
    }

    private static void addTwo(int[] to, int count, long[] ofA, long[] ofB, long a, long b) {
        for (int i = 0; i < count; i++) {
            to[i] += Long.bitCount(ofA[i] ^ a) + Long.bitCount(ofB[i] ^ b);
        }
    }

    private static void addOne(int[] to, int count, long[] ofA, long a) {
        for (int i = 0; i < count; i++) {
            to[i] += Long.bitCount(ofA[i] ^ a);
        }
    }
}
