package com.heed.attention;

import com.heed.learn.Rows;
import java.util.Arrays;
import java.util.SplittableRandom;

/** {@link NextItemLoss.Binary}. With one item in all there is nothing that did not come next, and only the first part counts. */
final class BinaryLoss implements SequenceLoss {
    private final int negatives;
    private final float[][] byState;

    BinaryLoss(int longest, int negatives, int width) {
        this.negatives = negatives;
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
        double loss = 0;
        for (int r = 0; r < targets.length; r++) {
            float[] state = states[r];
            float[] by = byState[r];
            Arrays.fill(by, 0);
            int target = targets[r];
            double right = Rows.sum(state, items[target]);
            loss += softplus(-right);
            move((float) (scale * (sigmoid(right) - 1)), state, items[target], by, byItem.of(target));
            for (int n = 0; n < negatives && items.length > 1; n++) {
                int other = random.nextInt(items.length - 1);
                other += other >= target ? 1 : 0;
                double wrong = Rows.sum(state, items[other]);
                loss += softplus(wrong);
                move((float) (scale * sigmoid(wrong)), state, items[other], by, byItem.of(other));
            }
        }
        return loss;
    }

    /** @param slope of the loss by the product of the state with the item */
    private static void move(float slope, float[] state, float[] item, float[] byState, float[] byItem) {
        Rows.addScaled(byState, slope, item);
        Rows.addScaled(byItem, slope, state);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** log(1 + exp(x)), without overflow. */
    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** Nothing was kept. */
    @Override
    public void collect(RowGradients byItem) {}
}
