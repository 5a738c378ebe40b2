package com.heed.attention;

import com.heed.learn.ModelFormatException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A classifier of texts on the token vectors of an encoder that stays as it is. Learned queries look at all tokens, each sums them up by its own
 * weights (the attention over one sequence with several rows of Lin et al. 2017, "A Structured Self-Attentive Sentence Embedding", with the queries asking the vectors
 * themselves), the sums are joined, and a hidden layer with GELU leads to the classes.
 *
 * @param mean      (width) of the token vectors' parts in training; they are taken off before anything else
 * @param deviation (width), above 0; what is left is divided by them
 * @param queries   (queries, width)
 * @param hidden    (queries * width) to (hidden)
 * @param output    (hidden) to (classes)
 */
record PoolingHead(float[] mean, float[] deviation, float[][] queries, Dense hidden, Dense output) {
    PoolingHead {
        int width = mean.length;
        if (deviation.length != width
                || queries.length == 0
                || queries[0].length != width
                || hidden.in() != queries.length * width
                || output.in() != hidden.out()) {
            throw new ModelFormatException("the parts of an attention head do not fit: width " + width + ", deviations "
                    + deviation.length + ", queries " + queries.length + ", hidden " + hidden.in() + " to "
                    + hidden.out() + ", output from " + output.in());
        }
    }

    static PoolingHead random(
            float[] mean, float[] deviation, int queries, int hidden, int classes, SplittableRandom random) {
        int width = mean.length;
        return new PoolingHead(
                mean,
                deviation,
                Dense.uniform(queries, width, 1 / Math.sqrt(width), random),
                Dense.random(queries * width, hidden, random),
                Dense.random(hidden, classes, random));
    }

    int width() {
        return mean.length;
    }

    int classes() {
        return output.out();
    }

    /** A head of the same shape whose learned parts are 0. */
    PoolingHead zero() {
        return new PoolingHead(
                mean,
                deviation,
                new float[queries.length][width()],
                Dense.zero(hidden.in(), hidden.out()),
                Dense.zero(output.in(), output.out()));
    }

    /** A copy that shares no learned part. */
    PoolingHead copy() {
        return new PoolingHead(
                mean,
                deviation,
                copy(queries),
                new Dense(copy(hidden.weights()), hidden.bias().clone()),
                new Dense(copy(output.weights()), output.bias().clone()));
    }

    private static float[][] copy(float[][] rows) {
        float[][] copy = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    /**
     * A copy with its classes in another order.
     *
     * @param from (classes) which class of this head each is
     */
    PoolingHead withClasses(int[] from) {
        float[][] weights = new float[output.in()][from.length];
        float[] bias = new float[from.length];
        for (int c = 0; c < from.length; c++) {
            bias[c] = output.bias()[from[c]];
            for (int k = 0; k < weights.length; k++) {
                weights[k][c] = output.weights()[k][from[c]];
            }
        }
        return new PoolingHead(
                mean,
                deviation,
                copy(queries),
                new Dense(copy(hidden.weights()), hidden.bias().clone()),
                new Dense(weights, bias));
    }

    /** A copy with learned parts of half precision, as a file keeps them. */
    PoolingHead halved() {
        return new PoolingHead(
                mean,
                deviation,
                halved(queries),
                new Dense(halved(hidden.weights()), halved(hidden.bias())),
                new Dense(halved(output.weights()), halved(output.bias())));
    }

    private static float[][] halved(float[][] rows) {
        float[][] halved = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            halved[i] = halved(rows[i]);
        }
        return halved;
    }

    private static float[] halved(float[] row) {
        float[] halved = new float[row.length];
        for (int j = 0; j < row.length; j++) {
            halved[j] = Float.float16ToFloat(Float.floatToFloat16(row[j]));
        }
        return halved;
    }

    void write(DataOutput out) throws IOException {
        Map<String, float[][]> parts = new TreeMap<>();
        parts.put("queries", queries);
        parts.put("hidden", hidden.weights());
        parts.put("hidden.bias", new float[][] {hidden.bias()});
        parts.put("output", output.weights());
        parts.put("output.bias", new float[][] {output.bias()});
        WeightsFile.write(out, WeightsFile.Precision.SINGLE, Map.of("scale", new float[][] {mean, deviation}));
        WeightsFile.write(out, WeightsFile.Precision.HALF, parts);
    }

    static PoolingHead read(DataInput in) throws IOException {
        float[][] scale = WeightsFile.part(WeightsFile.read(in), "scale");
        if (scale.length != 2) {
            throw new ModelFormatException("an attention head with " + scale.length + " rows of scale instead of 2");
        }
        Map<String, float[][]> parts = WeightsFile.read(in);
        return new PoolingHead(
                scale[0],
                scale[1],
                WeightsFile.part(parts, "queries"),
                new Dense(WeightsFile.part(parts, "hidden"), WeightsFile.part(parts, "hidden.bias")[0]),
                new Dense(WeightsFile.part(parts, "output"), WeightsFile.part(parts, "output.bias")[0]));
    }
}
