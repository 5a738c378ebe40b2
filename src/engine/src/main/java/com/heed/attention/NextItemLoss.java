package com.heed.attention;

import com.heed.learn.Rows;
import java.util.Arrays;

/** Cross-entropy of the item that came next among {@link SampledItems}, and its gradients. For one thread. */
final class NextItemLoss {
    private static final float NEVER = -1e30f;

    private final float[][] logits;
    private final float[][] turned;
    private final float[][] byDrawn;
    private final float[][] byState;

    NextItemLoss(int longest, int draws, int width) {
        logits = new float[longest][draws];
        turned = new float[draws][longest];
        byDrawn = new float[draws][width];
        byState = new float[longest][width];
    }

    /** (rows or more, width) of the last call: the gradient by the states. */
    float[][] byState() {
        return byState;
    }

    /**
     * Adds the gradients of a sequence; those by the drawn items are kept until {@link #collect}.
     *
     * @param states  (rows or more, width)
     * @param targets (rows) the item after each
     * @param items   (items, width)
     * @param scale   of the gradient, such as one over the events of a batch
     * @param byItem  those by the right items, added to
     * @return sum of the losses
     */
    double add(
            float[][] states, int[] targets, float[][] items, SampledItems sample, float scale, RowGradients byItem) {
        int rows = targets.length;
        int draws = sample.size();
        double loss = 0;
        for (int r = 0; r < rows; r++) {
            Arrays.fill(logits[r], 0);
            Arrays.fill(byState[r], 0);
        }
        Rows.addProduct(logits, draws, states, rows, states[0].length, sample.columns());
        for (int r = 0; r < rows; r++) {
            int target = targets[r];
            float[] row = logits[r];
            float right = sample.all() ? NEVER : Rows.dot(states[r], items[target]) - sample.correction(target);
            float own = softmax(row, right, target, sample);
            if (sample.all()) {
                loss -= Math.log(Math.max(row[target], 1e-30f));
                row[target] -= 1;
            } else {
                loss -= Math.log(Math.max(own, 1e-30f));
                float by = scale * (own - 1);
                Rows.addScaled(byItem.of(target), by, states[r]);
                Rows.addScaled(byState[r], by, items[target]);
            }
            Rows.scale(row, scale);
        }
        Rows.addProduct(byState, byState[0].length, logits, rows, draws, sample.vectors());
        for (int r = 0; r < rows; r++) {
            float[] row = logits[r];
            for (int i = 0; i < draws; i++) {
                turned[i][r] = row[i];
            }
        }
        Rows.addProduct(byDrawn, byDrawn[0].length, turned, draws, rows, states);
        return loss;
    }

    /** Logits become probabilities beside that of the right item, which is left out among the drawn. @return that of the right item */
    private static float softmax(float[] row, float right, int target, SampledItems sample) {
        float[] corrections = sample.corrections();
        for (int i = 0; i < row.length; i++) {
            row[i] -= corrections[i];
        }
        float largest = right;
        for (int i = 0; i < row.length; i++) {
            if (!sample.all() && sample.item(i) == target) {
                row[i] = NEVER;
            }
            largest = Math.max(largest, row[i]);
        }
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) Math.exp(row[i] - largest);
            sum += row[i];
        }
        double own = Math.exp(right - largest);
        float share = (float) (1 / (sum + own));
        Rows.scale(row, share);
        return (float) own * share;
    }

    /** Hands over the gradients by the drawn items, which are 0 afterwards. */
    void collect(SampledItems sample, RowGradients byItem) {
        for (int i = 0; i < byDrawn.length; i++) {
            Rows.addScaled(byItem.of(sample.item(i)), 1, byDrawn[i]);
            Arrays.fill(byDrawn[i], 0);
        }
    }
}
