package com.heed.attention;

import com.heed.learn.LinearModel;
import com.heed.learn.Rows;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Runs one text forward through a {@link PoolingHead} and back, adding to the gradient. Its memory serves one text after the other. */
final class PoolingGradient {
    private final PoolingHead head;
    private final PoolingHead gradient;
    private final DotProductAttention attention = DotProductAttention.plain();
    private final float[][] hiddenTurned;
    private final float[][] outputTurned;
    private final float[][] tokens;
    private final boolean[] real;
    private final float[][] weights;
    private final float[][] sums;
    private final float[][] sumsGradient;
    private final float[] joined;
    private final float[] joinedGradient;
    private final float[] hidden;
    private final float[] active;
    private final float[] kept;
    private final float[] hiddenGradient;
    private final float[] logits;
    private final double[] probabilities;
    private int count;

    /**
     * What is left out at random in training.
     *
     * @param tokens share of tokens no query may look at
     * @param units  share of hidden units set to 0; the others are made larger by as much (Srivastava et al. 2014)
     * @param random decides
     */
    record Dropout(double tokens, double units, SplittableRandom random) {}

    PoolingGradient(PoolingHead head, int mostTokens) {
        this.head = head;
        this.gradient = head.zero();
        int width = head.width();
        int queries = head.queries().length;
        int units = head.hidden().out();
        this.hiddenTurned = new float[units][queries * width];
        this.outputTurned = new float[head.classes()][units];
        this.tokens = new float[mostTokens][width];
        this.real = new boolean[mostTokens];
        this.weights = new float[queries][mostTokens];
        this.sums = new float[queries][width];
        this.sumsGradient = new float[queries][width];
        this.joined = new float[queries * width];
        this.joinedGradient = new float[queries * width];
        this.hidden = new float[units];
        this.active = new float[units];
        this.kept = new float[units];
        this.hiddenGradient = new float[units];
        this.logits = new float[head.classes()];
        this.probabilities = new double[head.classes()];
        weightsChanged();
    }

    /** To be called after every change of the head's weights. */
    void weightsChanged() {
        Rows.transpose(head.hidden().weights(), head.hidden().in(), hiddenTurned);
        Rows.transpose(head.output().weights(), head.output().in(), outputTurned);
    }

    /** Sum of the gradients since it was last cleared. */
    PoolingHead gradient() {
        return gradient;
    }

    /**
     * Probabilities of a text.
     *
     * @param text    token vectors; those beyond what this object was made for are left out
     * @param dropout null outside training
     * @return (classes), valid until the next call
     */
    double[] forward(HalfRows text, @Nullable Dropout dropout) {
        read(text, dropout);
        attention.forward(head.queries(), tokens, tokens, count, real, weights, sums);
        int width = head.width();
        for (int q = 0; q < sums.length; q++) {
            System.arraycopy(sums[q], 0, joined, q * width, width);
        }
        head.hidden().forward(joined, hidden);
        for (int k = 0; k < hidden.length; k++) {
            kept[k] = keep(dropout);
            active[k] = kept[k] * Gelu.of(hidden[k]);
        }
        head.output().forward(active, logits);
        for (int c = 0; c < logits.length; c++) {
            probabilities[c] = logits[c];
        }
        return LinearModel.softmax(probabilities);
    }

    private static float keep(@Nullable Dropout dropout) {
        if (dropout == null || dropout.units == 0) {
            return 1;
        }
        return dropout.random.nextDouble() < dropout.units ? 0 : (float) (1 / (1 - dropout.units));
    }

    private void read(HalfRows text, @Nullable Dropout dropout) {
        count = Math.min(text.rows(), tokens.length);
        boolean any = false;
        float[] mean = head.mean();
        float[] deviation = head.deviation();
        for (int t = 0; t < count; t++) {
            float[] row = tokens[t];
            text.row(t, row);
            for (int j = 0; j < row.length; j++) {
                row[j] = (row[j] - mean[j]) / deviation[j];
            }
            real[t] = dropout == null || dropout.random.nextDouble() >= dropout.tokens;
            any |= real[t];
        }
        if (!any) {
            Arrays.fill(real, 0, count, true);
        }
    }

    /**
     * Adds the gradient of the text read last.
     *
     * @param logitGradient (classes) gradient of the loss by the logits
     */
    void backward(float[] logitGradient) {
        Dense.backward(active, logitGradient, gradient.output(), outputTurned, hiddenGradient);
        for (int k = 0; k < hiddenGradient.length; k++) {
            hiddenGradient[k] *= kept[k] * Gelu.slope(hidden[k]);
        }
        Dense.backward(joined, hiddenGradient, gradient.hidden(), hiddenTurned, joinedGradient);
        int width = head.width();
        for (int q = 0; q < sumsGradient.length; q++) {
            System.arraycopy(joinedGradient, q * width, sumsGradient[q], 0, width);
        }
        attention.backward(
                head.queries(), tokens, tokens, count, weights, sumsGradient, gradient.queries(), null, null);
    }
}
