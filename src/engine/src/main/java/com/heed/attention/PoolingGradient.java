package com.heed.attention;

import com.heed.learn.LinearModel;
import com.heed.learn.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Runs a few texts at a time forward through a {@link PoolingHead} and back, adding to the gradient. Its memory serves one group of texts after the other. The weights of the hidden layer are the most there is to
 * read, so each of their rows is read once for the group.
 *
 * <p>Tokens are not standardised one by one: a query q asks x by (q / deviation) x, up to a number that is the same for all tokens and leaves the softmax as it is, and mean and
 * deviation are taken off the sums. The way back is the same: gradients of scores add up to 0 over a text, so the mean drops out.
 */
final class PoolingGradient {
    /** Texts at a time, at most. */
    static final int TOGETHER = 8;

    private final PoolingHead head;
    private final PoolingHead gradient;
    private final Slot[] slots = new Slot[TOGETHER];
    private final float[][] hiddenTurned;
    private final float[][] outputTurned;
    /** (queries, width), divided by the deviations. */
    private final float[][] asked;

    private final float[][] askedGradient;
    private final float[][] sumsGradient;
    private final float[][] joined;
    private final float[][] joinedGradient;
    private final float[][] hidden;
    private final float[][] active;
    private final float[][] kept;
    private final float[][] hiddenGradient;
    private final float[][] logits;
    private int texts;

    /**
     * What is left out at random in training.
     *
     * @param tokens share of tokens no query may look at
     * @param units  share of hidden units set to 0; the others are made larger by as much (Srivastava et al. 2014)
     * @param random decides
     */
    record Dropout(double tokens, double units, SplittableRandom random) {}

    /** What is kept of one text between the way forward and the way back. */
    private static final class Slot {
        private final DotProductAttention attention = DotProductAttention.plain();
        private final float[][] weights;
        private final float[][] sums;
        private float[][] tokens = {};
        private boolean[] real = {};
        private int count;

        Slot(int queries, int width) {
            this.weights = new float[queries][];
            this.sums = new float[queries][width];
        }

        void read(TokenRows text, int most, @Nullable Dropout dropout) {
            count = Math.min(text.rows(), most);
            if (tokens.length < count) {
                int room = Math.min(most, Integer.highestOneBit(Math.max(8, count)) * 2);
                tokens = new float[room][sums[0].length];
                real = new boolean[room];
                for (int q = 0; q < weights.length; q++) {
                    weights[q] = new float[room];
                }
            }
            boolean any = false;
            for (int t = 0; t < count; t++) {
                text.row(t, tokens[t]);
                real[t] = dropout == null || dropout.random.nextDouble() >= dropout.tokens;
                any |= real[t];
            }
            if (!any) {
                Arrays.fill(real, 0, count, true);
            }
        }
    }

    private final int mostTokens;

    /** @param mostTokens of a text; those beyond are left out */
    PoolingGradient(PoolingHead head, int mostTokens) {
        this.head = head;
        this.mostTokens = mostTokens;
        this.gradient = head.zero();
        int width = head.width();
        int queries = head.queries().length;
        int units = head.hidden().out();
        for (int s = 0; s < TOGETHER; s++) {
            slots[s] = new Slot(queries, width);
        }
        this.hiddenTurned = new float[units][queries * width];
        this.outputTurned = new float[head.classes()][units];
        this.asked = new float[queries][width];
        this.askedGradient = new float[queries][width];
        this.sumsGradient = new float[queries][width];
        this.joined = new float[TOGETHER][queries * width];
        this.joinedGradient = new float[TOGETHER][queries * width];
        this.hidden = new float[TOGETHER][units];
        this.active = new float[TOGETHER][units];
        this.kept = new float[TOGETHER][units];
        this.hiddenGradient = new float[TOGETHER][units];
        this.logits = new float[TOGETHER][head.classes()];
        weightsChanged();
    }

    /** To be called after every change of the head's weights. */
    void weightsChanged() {
        Rows.transpose(head.hidden().weights(), head.hidden().in(), hiddenTurned);
        Rows.transpose(head.output().weights(), head.output().in(), outputTurned);
        for (int q = 0; q < asked.length; q++) {
            float[] query = head.queries()[q];
            for (int j = 0; j < query.length; j++) {
                asked[q][j] = query[j] / head.deviation()[j];
            }
        }
    }

    /** Sum of the gradients since it was last cleared. */
    PoolingHead gradient() {
        return gradient;
    }

    /**
     * Probabilities of each text.
     *
     * @param group   token vectors of {@value #TOGETHER} texts at most
     * @param dropout null outside training
     * @return (texts, classes)
     */
    double[][] forward(List<? extends TokenRows> group, @Nullable Dropout dropout) {
        texts = group.size();
        int width = head.width();
        for (int s = 0; s < texts; s++) {
            Slot slot = slots[s];
            slot.read(group.get(s), mostTokens, dropout);
            slot.attention.forward(asked, slot.tokens, slot.tokens, slot.count, slot.real, slot.weights, slot.sums);
            for (int q = 0; q < slot.sums.length; q++) {
                for (int j = 0; j < width; j++) {
                    joined[s][q * width + j] = (slot.sums[q][j] - head.mean()[j]) / head.deviation()[j];
                }
            }
        }
        head.hidden().forward(joined, texts, hidden);
        for (int s = 0; s < texts; s++) {
            for (int k = 0; k < hidden[s].length; k++) {
                kept[s][k] = keep(dropout);
                active[s][k] = kept[s][k] * Gelu.of(hidden[s][k]);
            }
        }
        head.output().forward(active, texts, logits);
        double[][] probabilities = new double[texts][head.classes()];
        for (int s = 0; s < texts; s++) {
            for (int c = 0; c < probabilities[s].length; c++) {
                probabilities[s][c] = logits[s][c];
            }
            LinearModel.softmax(probabilities[s]);
        }
        return probabilities;
    }

    private static float keep(@Nullable Dropout dropout) {
        if (dropout == null || dropout.units == 0) {
            return 1;
        }
        return dropout.random.nextDouble() < dropout.units ? 0 : (float) (1 / (1 - dropout.units));
    }

    /**
     * Adds the gradients of the texts read last.
     *
     * @param logitGradient (texts, classes) gradient of the loss by the logits
     */
    void backward(float[][] logitGradient) {
        Dense.backward(active, texts, logitGradient, gradient.output(), outputTurned, hiddenGradient);
        for (int s = 0; s < texts; s++) {
            for (int k = 0; k < hiddenGradient[s].length; k++) {
                hiddenGradient[s][k] *= kept[s][k] * Gelu.slope(hidden[s][k]);
            }
        }
        Dense.backward(joined, texts, hiddenGradient, gradient.hidden(), hiddenTurned, joinedGradient);
        int width = head.width();
        for (int s = 0; s < texts; s++) {
            Slot slot = slots[s];
            for (int q = 0; q < sumsGradient.length; q++) {
                for (int j = 0; j < width; j++) {
                    sumsGradient[q][j] = joinedGradient[s][q * width + j] / head.deviation()[j];
                }
            }
            slot.attention.backward(
                    asked, slot.tokens, slot.tokens, slot.count, slot.weights, sumsGradient, askedGradient, null, null);
        }
        for (int q = 0; q < askedGradient.length; q++) {
            float[] into = gradient.queries()[q];
            for (int j = 0; j < width; j++) {
                into[j] += askedGradient[q][j] / head.deviation()[j];
            }
            Arrays.fill(askedGradient[q], 0);
        }
    }
}
