package com.heed.attention;

import com.heed.learn.Rows;
import java.util.Arrays;

/** A sequence on its way through a block, forward and back, with the memory for it. For one thread; serves sequences of any length up to the longest. */
final class BlockPass {
    private final AttentionBlock model;
    private final MultiHeadPass attention;
    private final FeedForwardPass feedForward;
    private final Normed first;
    private final Normed second;
    private final float[][] attended;
    private final float[][] keptAttended;
    private final float[][] between;
    private final float[][] fed;
    private final float[][] keptFed;
    private final float[][] byPart;
    private final float[][] byNormed;
    private final float[][] byBetween;

    /** What a normalisation made of a sequence, and what it needs on the way back. */
    private static final class Normed {
        private final float[][] normalised;
        private final float[] inverse;
        private final float[][] rows;

        Normed(int longest, int width) {
            normalised = new float[longest][width];
            inverse = new float[longest];
            rows = new float[longest][width];
        }
    }

    BlockPass(AttentionBlock model, int longest, boolean causal) {
        this.model = model;
        int width = model.modelWidth();
        attention = new MultiHeadPass(model.attention(), longest, causal);
        feedForward = new FeedForwardPass(model.feedForward(), longest);
        first = new Normed(longest, width);
        second = new Normed(longest, width);
        attended = new float[longest][width];
        keptAttended = new float[longest][width];
        between = new float[longest][width];
        fed = new float[longest][width];
        keptFed = new float[longest][width];
        byPart = new float[longest][width];
        byNormed = new float[longest][width];
        byBetween = new float[longest][width];
    }

    /** To be told after each step of a training. */
    void weightsChanged() {
        attention.weightsChanged();
        feedForward.weightsChanged();
    }

    /** Weights of the last forward pass (queries, keys or more) of a head. */
    float[][] weights(int head) {
        return attention.weights(head);
    }

    /**
     * @param x      (rows or more, modelWidth)
     * @param rows   length of the sequence
     * @param real   (rows or more) false for a place nobody may look at
     * @param output (rows or more, modelWidth), filled
     */
    void forward(float[][] x, int rows, boolean[] real, Dropout dropout, float[][] output) {
        model.beforeAttention().forward(x, rows, first.normalised, first.inverse, first.rows);
        attention.forward(first.rows, rows, real, attended);
        dropout.apply(attended, rows, keptAttended);
        sum(x, attended, rows, between);
        model.beforeFeedForward().forward(between, rows, second.normalised, second.inverse, second.rows);
        feedForward.forward(second.rows, rows, dropout, fed);
        dropout.apply(fed, rows, keptFed);
        sum(between, fed, rows, output);
    }

    private static void sum(float[][] a, float[][] b, int rows, float[][] to) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(a[r], 0, to[r], 0, to[r].length);
            Rows.addScaled(to[r], 1, b[r]);
        }
    }

    /**
     * Adds the gradients of the sequence that went forward last.
     *
     * @param dropout        as it went in
     * @param outputGradient (rows or more, modelWidth)
     * @param gradient       added to
     * @param inputGradient  (rows or more, modelWidth), filled
     */
    void backward(
            int rows, Dropout dropout, float[][] outputGradient, AttentionBlock gradient, float[][] inputGradient) {
        copy(outputGradient, rows, byBetween);
        copy(outputGradient, rows, byPart);
        dropout.back(byPart, rows, keptFed);
        clear(byNormed, rows);
        feedForward.backward(second.rows, rows, dropout, byPart, gradient.feedForward(), byNormed);
        model.beforeFeedForward()
                .backward(second.normalised, second.inverse, rows, byNormed, gradient.beforeFeedForward(), byBetween);

        copy(byBetween, rows, inputGradient);
        copy(byBetween, rows, byPart);
        dropout.back(byPart, rows, keptAttended);
        clear(byNormed, rows);
        attention.backward(first.rows, rows, byPart, gradient.attention(), byNormed);
        model.beforeAttention()
                .backward(first.normalised, first.inverse, rows, byNormed, gradient.beforeAttention(), inputGradient);
    }

    private static void copy(float[][] from, int rows, float[][] to) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(from[r], 0, to[r], 0, to[r].length);
        }
    }

    private static void clear(float[][] values, int rows) {
        for (int r = 0; r < rows; r++) {
            Arrays.fill(values[r], 0);
        }
    }
}
