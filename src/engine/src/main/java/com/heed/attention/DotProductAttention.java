package com.heed.attention;

import com.heed.learn.Rows;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Dot-product attention: output = softmax(scale * Q K^T) V (Vaswani et al. 2017, "Attention Is All You Need", equation 1, where the scale is one over
 * the root of the key's width). The number of keys is given apart from the arrays, so that one set of arrays serves sequences of any length up to theirs.
 * For one thread: it keeps memory for keys turned around, because dot products along rows do not become vector instructions and sums of rows do.
 */
public final class DotProductAttention {
    private final float scale;
    private final boolean causal;
    private float[][] columns = {};
    private float[][] byScores = {};
    private Exponential exponential = new Exponential(0);
    /** What stands in the columns. */
    private float @Nullable [][] turned;

    private int turnedKeys;

    private DotProductAttention(float scale, boolean causal) {
        this.scale = scale;
        this.causal = causal;
    }

    /** The attention of the paper for keys of this width. */
    public static DotProductAttention scaled(int headWidth) {
        return new DotProductAttention(scale(headWidth), false);
    }

    /** As {@link #scaled}, of a sequence that attends to itself: a query sees the keys up to its own place and none that come after it. There are as many queries as keys. */
    public static DotProductAttention causal(int headWidth) {
        return new DotProductAttention(scale(headWidth), true);
    }

    private static float scale(int headWidth) {
        if (headWidth < 1) {
            throw new IllegalArgumentException("head width " + headWidth + " must be 1 or more");
        }
        return (float) (1 / Math.sqrt(headWidth));
    }

    /** Without a scale (Luong et al. 2015, the score "dot"): for queries that are learned and find their own. */
    public static DotProductAttention plain() {
        return new DotProductAttention(1, false);
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
        turn(key, keys);
        if (causal && exponential.most() < keys) {
            exponential = new Exponential(keys);
        }
        int queries = queries(query, keys);
        for (int q = 0; q < queries; q++) {
            int seen = seen(q, keys);
            float[] row = weights[q];
            Arrays.fill(row, 0, keys, 0);
            Rows.addProduct(row, seen, query[q], query[q].length, columns);
            for (int t = 0; t < seen; t++) {
                row[t] *= scale;
            }
            if (causal) {
                Softmax.quicklyOverReal(row, seen, real, exponential);
            } else {
                Softmax.overReal(row, seen, real);
            }
            float[] out = output[q];
            Arrays.fill(out, 0);
            Rows.addProduct(out, out.length, row, seen, value);
        }
    }

    private int queries(float[][] query, int keys) {
        return causal ? keys : query.length;
    }

    private int seen(int query, int keys) {
        return causal ? query + 1 : keys;
    }

    /**
     * Adds the gradients of a loss. With a weight a and the gradient g of the output, the score's gradient is a (g v - sum over the keys of a g v).
     *
     * @param value          unchanged since {@link #forward} if it was the key there, too: then it is not turned around again
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
        if (turned != value || turnedKeys != keys) {
            turn(value, keys);
        }
        int queries = queries(query, keys);
        grow(queries, keys);
        for (int q = 0; q < queries; q++) {
            int seen = seen(q, keys);
            float[] byScore = byScores[q];
            byScore(weights[q], seen, outputGradient[q], byScore);
            // Nothing goes back to a key that was not seen.
            Arrays.fill(byScore, seen, keys, 0);
            float[] into = queryGradient[q];
            Rows.addProduct(into, into.length, byScore, seen, key);
        }
        if (keyGradient != null) {
            addTurned(keyGradient, byScores, keys, queries, query);
        }
        if (valueGradient != null) {
            addTurned(valueGradient, weights, keys, queries, outputGradient);
        }
    }

    /** The gradient by the scores of a query from that by its output. @param byScore (seen or more), filled */
    private void byScore(float[] weights, int seen, float[] byOutput, float[] byScore) {
        Arrays.fill(byScore, 0, seen, 0);
        Rows.addProduct(byScore, seen, byOutput, byOutput.length, columns);
        double mean = 0;
        for (int t = 0; t < seen; t++) {
            mean += (double) weights[t] * byScore[t];
        }
        float less = (float) mean;
        for (int t = 0; t < seen; t++) {
            byScore[t] = scale * weights[t] * (byScore[t] - less);
        }
    }

    /** @param by (queries, keys or more) */
    private void addTurned(float[][] to, float[][] by, int keys, int queries, float[][] rows) {
        if (keys == 0 || queries == 0) {
            return;
        }
        if (causal) {
            Rows.addTurnedTriangle(to, rows[0].length, by, queries, rows);
        } else {
            Rows.addTurnedProduct(to, keys, rows[0].length, by, queries, rows);
        }
    }

    private void grow(int queries, int keys) {
        if (byScores.length < queries || queries > 0 && byScores[0].length < keys) {
            byScores = new float[queries][keys];
        }
    }

    private void turn(float[][] rows, int count) {
        int width = count == 0 ? 0 : rows[0].length;
        if (columns.length < width || width > 0 && columns[0].length < count) {
            columns = new float[width][Math.max(count, rows.length)];
        }
        Rows.transpose(rows, count, columns);
        turned = rows;
        turnedKeys = count;
    }
}
