package com.heed.attention;

import com.heed.learn.Rows;

/** A sequence on its way through a feed-forward network, forward and back, with the memory for it. For one thread. */
final class FeedForwardPass {
    private final FeedForward model;
    private final float[][] hidden;
    private final float[][] kept;
    private final float[][] byHidden;
    private final float[][] byInput;
    private final float[][] turnedFirst;
    private final float[][] turnedSecond;

    FeedForwardPass(FeedForward model, int longest) {
        this.model = model;
        hidden = new float[longest][model.hidden()];
        kept = new float[longest][model.hidden()];
        byHidden = new float[longest][model.hidden()];
        byInput = new float[longest][model.modelWidth()];
        turnedFirst = new float[model.hidden()][model.modelWidth()];
        turnedSecond = new float[model.modelWidth()][model.hidden()];
        weightsChanged();
    }

    /** To be told after each step of a training: weights turned around are kept from one sequence to the next. */
    void weightsChanged() {
        Rows.transpose(model.first().weights(), model.modelWidth(), turnedFirst);
        Rows.transpose(model.second().weights(), model.hidden(), turnedSecond);
    }

    /**
     * @param x      (rows or more, modelWidth)
     * @param output (rows or more, modelWidth), filled
     */
    void forward(float[][] x, int rows, Dropout dropout, float[][] output) {
        model.first().forward(x, rows, hidden);
        for (int r = 0; r < rows; r++) {
            rectify(hidden[r]);
        }
        dropout.apply(hidden, rows, kept);
        model.second().forward(hidden, rows, output);
    }

    private static void rectify(float[] row) {
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.max(0, row[j]);
        }
    }

    /**
     * Adds the gradients of the sequence that went forward last.
     *
     * @param x             as it went in
     * @param dropout       as it went in
     * @param gradient      added to
     * @param inputGradient (rows or more, modelWidth), added to
     */
    void backward(
            float[][] x,
            int rows,
            Dropout dropout,
            float[][] outputGradient,
            FeedForward gradient,
            float[][] inputGradient) {
        Dense.backward(hidden, rows, outputGradient, gradient.second(), turnedSecond, byHidden);
        dropout.back(byHidden, rows, kept);
        for (int r = 0; r < rows; r++) {
            stop(byHidden[r], hidden[r]);
        }
        Dense.backward(x, rows, byHidden, gradient.first(), turnedFirst, byInput);
        for (int r = 0; r < rows; r++) {
            Rows.addScaled(inputGradient[r], 1, byInput[r]);
        }
    }

    /** Nothing goes back where nothing came through. */
    private static void stop(float[] gradient, float[] rectified) {
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] = rectified[j] > 0 ? gradient[j] : 0;
        }
    }
}
