package com.heed.learn;

import java.util.Arrays;

/**
 * Vectors to a byte a number, which say how large the product of each with another vector is at most. Takes a quarter of what floats take, and a look through all of them a third of the time. Safe for many threads.
 *
 * <p>Let m be the mean, c = v - m of a vector and d = x - m of what is asked for. c is kept as s (q - 128) with whole q from 1 to 255 and a scale s of its own; e is what that leaves of it. d is t D with whole D and leaves f. Then
 * x v = x m + m c + d c, and d c = s t D (q - 128) + s f (q - 128) + d e, of which Cauchy and Schwarz bound the two last parts by |f| (|c| + |e|) and |d| |e|. A slack makes up for the rounding of floats.
 */
final class VectorCodes {
    /** Vectors in a block: their sums stay in the nearest cache, and a row is long enough for its ends not to count. */
    private static final int BLOCK = 4_096;

    private static final int MIDDLE = 128;
    private static final int LARGEST_CODE = 255;
    /** Rounding as a share of the lengths that are multiplied, and for each dimension that of a product's sum: several times what they can add up to. */
    private static final double SLACK = 4e-6;

    private static final double SLACK_OF_DIMENSION = 1.2e-7;

    private final int size;
    private final float[] mean;
    private final double meanLength;
    /** (blocks, quarters of the width, vectors of the block): four dimensions in a number, so that a row is read as ints, whose products become vector instructions on any Java. */
    private final int[][][] blocks;
    /** (vectors): of m c, s and |e|. */
    private final float[] ofMean;

    private final float[] scales;
    private final float[] lost;
    /** Largest |c| and |c| + |e|. */
    private final double longest;

    private final double longestKept;

    VectorCodes(VectorRows vectors) {
        this.size = vectors.size();
        int width = vectors.width();
        this.mean = Rows.mean(vectors);
        this.meanLength = length(mean);
        this.blocks = new int[(size + BLOCK - 1) / BLOCK][][];
        this.ofMean = new float[size];
        this.scales = new float[size];
        this.lost = new float[size];
        float[] vector = new float[width];
        double most = 0;
        double mostKept = 0;
        for (int i = 0; i < size; i++) {
            int at = i % BLOCK;
            if (at == 0) {
                blocks[i / BLOCK] = new int[(width + 3) / 4][Math.min(BLOCK, size - i)];
            }
            vectors.copy(i, vector);
            Rows.addScaled(vector, -1, mean);
            double before = length(vector);
            ofMean[i] = (float) Rows.sum(mean, vector);
            scales[i] = encode(vector, blocks[i / BLOCK], at);
            double left = length(vector);
            lost[i] = (float) left;
            most = Math.max(most, before);
            mostKept = Math.max(mostKept, before + left);
        }
        this.longest = most;
        this.longestKept = mostKept;
    }

    private static double length(float[] vector) {
        return Math.sqrt(Rows.sum(vector, vector));
    }

    private static float largest(float[] vector) {
        float largest = 0;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /**
     * Puts the codes of a vector into a block and leaves of the vector what they do not say.
     *
     * @return the scale
     */
    private static float encode(float[] vector, int[][] block, int at) {
        float scale = Math.max(largest(vector) / (MIDDLE - 1), Float.MIN_NORMAL);
        for (int j = 0; j < vector.length; j++) {
            int code = Math.round(vector[j] / scale);
            vector[j] -= scale * code;
            block[j / 4][at] |= (code + MIDDLE) << (8 * (j % 4));
        }
        return scale;
    }

    /**
     * Bounds of the products with a vector.
     *
     * @param vector (width)
     * @return (vectors), none smaller than the product as {@link VectorRows#product} gives it
     */
    float[] bounds(float[] vector) {
        float[] left = vector.clone();
        Rows.addScaled(left, -1, mean);
        double asked = length(left);
        // The sum over all dimensions must be an int.
        int most = Integer.MAX_VALUE / LARGEST_CODE / Math.max(1, vector.length);
        float step = Math.max(largest(left) / most, Float.MIN_NORMAL);
        int[] whole = new int[(vector.length + 3) / 4 * 4];
        int middle = 0;
        for (int j = 0; j < vector.length; j++) {
            whole[j] = Math.round(left[j] / step);
            left[j] -= step * whole[j];
            middle += MIDDLE * whole[j];
        }
        double slack = (SLACK + SLACK_OF_DIMENSION * vector.length) * (asked + meanLength) * (longest + meanLength);
        float base = (float) (Rows.sum(vector, mean) + length(left) * longestKept + slack);
        float[] bounds = new float[size];
        int[] sums = new int[Math.min(BLOCK, size)];
        for (int b = 0; b < blocks.length; b++) {
            int[][] rows = blocks[b];
            int count = Math.min(BLOCK, size - b * BLOCK);
            Arrays.fill(sums, -middle);
            for (int k = 0; k < rows.length; k++) {
                addFour(sums, count, rows[k], whole[4 * k], whole[4 * k + 1], whole[4 * k + 2], whole[4 * k + 3]);
            }
            for (int i = 0, at = b * BLOCK; i < count; i++, at++) {
                bounds[at] = base + ofMean[at] + (scales[at] * (step * sums[i]) + (float) asked * lost[at]);
            }
        }
        return bounds;
    }

    private static void addFour(int[] to, int count, int[] codes, int a, int b, int c, int d) {
        for (int i = 0; i < count; i++) {
            int four = codes[i];
            to[i] += a * (four & 255) + b * ((four >>> 8) & 255) + (c * ((four >>> 16) & 255) + d * (four >>> 24));
        }
    }
}
