package com.heed.attention;

import com.heed.learn.Rows;
import java.util.Arrays;

/** A sequence on its way through multi-head attention, forward and back, with the memory for it. For one thread; serves sequences of any length up to the longest. */
final class MultiHeadPass {
    private final MultiHeadAttention model;
    private final DotProductAttention attention;
    private final Heads query;
    private final Heads key;
    private final Heads value;
    private final float[][][] weights;
    private final Heads output;
    private final float[][] joined;
    private final float[][] byJoined;
    private final float[][] byInput;
    private final boolean causal;
    private final float[][] turnedQuery;
    private final float[][] turnedKey;
    private final float[][] turnedValue;
    private final float[][] turnedOutput;

    /** Rows of the width of the model beside the same numbers cut into one matrix a head, and the gradients of both. */
    private static final class Heads {
        private final float[][] whole;
        private final float[][][] parts;
        private final float[][] byWhole;
        private final float[][][] byParts;

        Heads(MultiHeadAttention model, int longest) {
            whole = new float[longest][model.modelWidth()];
            parts = new float[model.heads()][longest][model.headWidth()];
            byWhole = new float[longest][model.modelWidth()];
            byParts = new float[model.heads()][longest][model.headWidth()];
        }

        void project(Dense by, float[][] x, int rows) {
            by.forward(x, rows, whole);
            cut(whole, parts, rows);
        }

        /** Gradients of the parts are 0 again. */
        void clear(int rows) {
            for (float[][] part : byParts) {
                for (int r = 0; r < rows; r++) {
                    Arrays.fill(part[r], 0);
                }
            }
        }
    }

    /** @param causal whether a place sees none that come after it */
    MultiHeadPass(MultiHeadAttention model, int longest, boolean causal) {
        this.model = model;
        int width = model.modelWidth();
        attention =
                causal ? DotProductAttention.causal(model.headWidth()) : DotProductAttention.scaled(model.headWidth());
        query = new Heads(model, longest);
        key = new Heads(model, longest);
        value = new Heads(model, longest);
        output = new Heads(model, longest);
        weights = new float[model.heads()][longest][longest];
        joined = output.whole;
        byJoined = output.byWhole;
        byInput = new float[longest][width];
        this.causal = causal;
        turnedQuery = new float[width][width];
        turnedKey = new float[width][width];
        turnedValue = new float[width][width];
        turnedOutput = new float[width][width];
        weightsChanged();
    }

    /** To be told after each step of a training: weights turned around are kept from one sequence to the next. */
    void weightsChanged() {
        turn(model.query(), turnedQuery);
        turn(model.key(), turnedKey);
        turn(model.value(), turnedValue);
        turn(model.output(), turnedOutput);
    }

    private static void turn(Dense dense, float[][] turned) {
        Rows.transpose(dense.weights(), dense.in(), turned);
    }

    private static void cut(float[][] whole, float[][][] parts, int rows) {
        for (int h = 0; h < parts.length; h++) {
            int width = parts[h][0].length;
            for (int r = 0; r < rows; r++) {
                System.arraycopy(whole[r], h * width, parts[h][r], 0, width);
            }
        }
    }

    private static void join(float[][][] parts, float[][] whole, int rows) {
        for (int h = 0; h < parts.length; h++) {
            int width = parts[h][0].length;
            for (int r = 0; r < rows; r++) {
                System.arraycopy(parts[h][r], 0, whole[r], h * width, width);
            }
        }
    }

    /**
     * Attends.
     *
     * @param x      (rows or more, modelWidth)
     * @param rows   length of the sequence
     * @param real   (rows or more) false for a place nobody may look at
     * @param result (rows or more, modelWidth), filled; where no place may be looked at, the bias of W^O
     */
    void forward(float[][] x, int rows, boolean[] real, float[][] result) {
        query.project(model.query(), x, rows);
        key.project(model.key(), x, rows);
        value.project(model.value(), x, rows);
        for (int h = 0; h < model.heads(); h++) {
            attention.forward(asking(h, rows), key.parts[h], value.parts[h], rows, real, weights[h], output.parts[h]);
        }
        join(output.parts, joined, rows);
        model.output().forward(joined, rows, result);
    }

    /** Without an order, attention asks for as many queries as there are rows. */
    private float[][] asking(int head, int rows) {
        float[][] queries = query.parts[head];
        return causal || queries.length == rows ? queries : Arrays.copyOf(queries, rows);
    }

    /** Weights of the last forward pass (queries, keys or more) of a head. */
    float[][] weights(int head) {
        return weights[head];
    }

    /**
     * Adds the gradients of the sequence that went forward last.
     *
     * @param x              as it went in
     * @param outputGradient (rows or more, modelWidth)
     * @param gradient       added to
     * @param inputGradient  (rows or more, modelWidth), added to
     */
    void backward(
            float[][] x, int rows, float[][] outputGradient, MultiHeadAttention gradient, float[][] inputGradient) {
        Dense.backward(joined, rows, outputGradient, gradient.output(), turnedOutput, byJoined);
        cut(byJoined, output.byParts, rows);
        query.clear(rows);
        key.clear(rows);
        value.clear(rows);
        for (int h = 0; h < model.heads(); h++) {
            attention.backward(
                    asking(h, rows),
                    key.parts[h],
                    value.parts[h],
                    rows,
                    weights[h],
                    output.byParts[h],
                    query.byParts[h],
                    key.byParts[h],
                    value.byParts[h]);
        }
        projected(query, x, rows, gradient.query(), turnedQuery, inputGradient);
        projected(key, x, rows, gradient.key(), turnedKey, inputGradient);
        projected(value, x, rows, gradient.value(), turnedValue, inputGradient);
    }

    private void projected(
            Heads heads, float[][] x, int rows, Dense gradient, float[][] turned, float[][] inputGradient) {
        join(heads.byParts, heads.byWhole, rows);
        Dense.backward(x, rows, heads.byWhole, gradient, turned, byInput);
        for (int r = 0; r < rows; r++) {
            Rows.addScaled(inputGradient[r], 1, byInput[r]);
        }
    }
}
