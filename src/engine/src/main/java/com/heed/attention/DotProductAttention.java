package com.heed.attention;

import org.jspecify.annotations.Nullable;

/**
 * Dot-product attention: output = softmax(scale * Q K^T) V (Vaswani et al. 2017, "Attention Is All You Need", equation 1, where the scale is one over
 * the root of the key's width). The number of keys is given apart from the arrays, so that one set of arrays serves sequences of any length up to theirs.
 */
public final class DotProductAttention {
    private final float scale;

    private DotProductAttention(float scale) {
        this.scale = scale;
    }

    /** The attention of the paper for keys of this width. */
    public static DotProductAttention scaled(int headWidth) {
        if (headWidth < 1) {
            throw new IllegalArgumentException("head width " + headWidth + " must be 1 or more");
        }
        return new DotProductAttention((float) (1 / Math.sqrt(headWidth)));
    }

    /** Without a scale (Luong et al. 2015, the score "dot"): for queries that are learned and find their own. */
    public static DotProductAttention plain() {
        return new DotProductAttention(1);
    }

    /**
     * Attends. Nothing that is read is modified.
     *
     * @param query   (queries, headWidth)
     * @param key     (keys or more, headWidth)
     * @param value   (keys or more, valueWidth)
     * @param keys    how many keys count
     * @param real    (keys or more) false for a key that must not be looked at
     * @param weights (queries, keys or more), filled: a row adds up to 1, or is 0 when no key is real
     * @param output  (queries, valueWidth), filled; a row whose keys are all masked is zero
     * @throws IllegalArgumentException if there are fewer rows than keys; names both
     */
    public void forward(
            float[][] query,
            float[][] key,
            float[][] value,
            int keys,
            boolean[] real,
            float[][] weights,
            float[][] output) {
        if (key.length < keys || value.length < keys || real.length < keys) {
            throw new IllegalArgumentException(keys + " keys, but " + key.length + " rows of keys, " + value.length
                    + " of values and a mask of " + real.length);
        }
        for (int q = 0; q < query.length; q++) {
            float[] row = weights[q];
            float[] asked = query[q];
            for (int t = 0; t < keys; t++) {
                row[t] = real[t] ? scale * Rows.dot(asked, key[t]) : 0;
            }
            Softmax.overReal(row, keys, real);
            float[] out = output[q];
            java.util.Arrays.fill(out, 0);
            for (int t = 0; t < keys; t++) {
                if (row[t] != 0) {
                    Rows.addScaled(out, row[t], value[t]);
                }
            }
        }
    }

    /**
     * Adds the gradients of a loss. With a weight a and the gradient g of the output, the score's gradient is a (g v - sum over the keys of a g v).
     *
     * @param weights        as {@link #forward} filled them
     * @param outputGradient (queries, valueWidth) gradient of the loss by the output
     * @param queryGradient  (queries, headWidth), added to
     * @param keyGradient    (keys or more, headWidth), added to; null when the keys are not learned
     * @param valueGradient  (keys or more, valueWidth), added to; null when the values are not learned
     */
    public void backward(
            float[][] query,
            float[][] key,
            float[][] value,
            int keys,
            float[][] weights,
            float[][] outputGradient,
            float[][] queryGradient,
            float @Nullable [][] keyGradient,
            float @Nullable [][] valueGradient) {
        float[] byWeight = new float[keys];
        for (int q = 0; q < query.length; q++) {
            float[] row = weights[q];
            float[] g = outputGradient[q];
            double mean = 0;
            for (int t = 0; t < keys; t++) {
                byWeight[t] = row[t] == 0 ? 0 : Rows.dot(g, value[t]);
                mean += (double) row[t] * byWeight[t];
            }
            float[] into = queryGradient[q];
            for (int t = 0; t < keys; t++) {
                if (row[t] == 0) {
                    continue;
                }
                float byScore = scale * row[t] * (byWeight[t] - (float) mean);
                Rows.addScaled(into, byScore, key[t]);
                if (keyGradient != null) {
                    Rows.addScaled(keyGradient[t], byScore, query[q]);
                }
                if (valueGradient != null) {
                    Rows.addScaled(valueGradient[t], row[t], g);
                }
            }
        }
    }
}
