package com.heed.attention;

import com.heed.learn.Rows;
import java.util.Arrays;
import java.util.SplittableRandom;

/** {@link NextItemLoss.Sampled} and {@link NextItemLoss.Full}: cross-entropy of the item that came next among {@link SampledItems}. */
final class SoftmaxLoss implements SequenceLoss {
    private static final float NEVER = -1e30f;

    private final SampledItems sample;
    private final Exponential exponential;
    private final float[][] logits;
    /** (width, draws) turned around, so that sums run along the draws, which are more than a vector has numbers. */
    private final float[][] byDrawn;

    private final float[][] byState;

    SoftmaxLoss(int longest, SampledItems sample, int width) {
        this.sample = sample;
        int draws = sample.size();
        exponential = new Exponential(draws);
        logits = new float[longest][draws];
        byDrawn = new float[width][draws];
        byState = new float[longest][width];
    }

    @Override
    public float[][] byState() {
        return byState;
    }

    @Override
    public double add(
            float[][] states,
            int[] targets,
            float[][] items,
            float scale,
            RowGradients byItem,
            SplittableRandom random) {
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
            float own = softmax(row, right, target);
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
        Rows.addTurnedProduct(byDrawn, draws, states, rows, logits);
        return loss;
    }

    /** Logits become probabilities beside that of the right item, which is left out among the drawn. @return that of the right item */
    private float softmax(float[] row, float right, int target) {
        Rows.addScaled(row, -1, sample.corrections());
        float largest = Math.max(right, largest(row));
        exponential.of(row, row.length, largest);
        for (int i = 0; i < row.length && !sample.all(); i++) {
            if (sample.item(i) == target) {
                row[i] = 0;
            }
        }
        double own = Math.exp(right - largest);
        float share = (float) (1 / (Rows.total(row) + own));
        Rows.scale(row, share);
        return (float) own * share;
    }

    /** Four at a time, because one would wait for itself at every step. */
    private static float largest(float[] row) {
        float a = row[0];
        float b = a;
        float c = a;
        float d = a;
        int i = 0;
        for (; i + 3 < row.length; i += 4) {
            a = row[i] > a ? row[i] : a;
            b = row[i + 1] > b ? row[i + 1] : b;
            c = row[i + 2] > c ? row[i + 2] : c;
            d = row[i + 3] > d ? row[i + 3] : d;
        }
        for (; i < row.length; i++) {
            a = row[i] > a ? row[i] : a;
        }
        return Math.max(Math.max(a, b), Math.max(c, d));
    }

    @Override
    public void collect(RowGradients byItem) {
        for (int i = 0; i < sample.size(); i++) {
            float[] by = byItem.of(sample.item(i));
            for (int j = 0; j < by.length; j++) {
                by[j] += byDrawn[j][i];
            }
        }
        for (float[] row : byDrawn) {
            Arrays.fill(row, 0);
        }
    }
}
