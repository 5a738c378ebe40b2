package com.heed.lab.lstm;

import com.heed.attention.RowGradients;
import com.heed.learn.Rows;
import java.util.Arrays;

/** An {@link LstmLoss} of events among {@link DrawnItems}, added up, and its gradients. For one thread. */
final class DrawnLoss {
    private final LstmLoss loss;
    private final LstmLoss.EventLogits event = new LstmLoss.EventLogits();
    private final float[][] logits;
    private final float[][] turned;
    private final float[][] byDrawn;
    private final float[] byBias;
    private final float[][] byStates;

    /** @param rows events at once, at most */
    DrawnLoss(LstmLoss loss, int rows, int draws, int units) {
        this.loss = loss;
        logits = new float[rows][draws];
        turned = new float[draws][rows];
        byDrawn = new float[draws][units];
        byBias = new float[draws];
        byStates = new float[rows][units];
    }

    /** (rows or more, units) of the last call: the gradient by the states. */
    float[][] byStates() {
        return byStates;
    }

    /** Gradients by the vectors of items and by their biases. @param vectors (items, units) @param bias (items, 1) */
    record ByItem(RowGradients vectors, RowGradients bias) {}

    /**
     * Adds the gradients of events; those by the drawn items are kept until {@link #collect}.
     *
     * @param states (rows or more, units)
     * @param next   (rows) the item after each
     * @param scale  of the gradient, such as one over the events of a batch
     * @param by     those by the items that came next, added to
     * @return sum of the losses
     */
    double add(float[][] states, int[] next, LstmModel model, DrawnItems drawn, float scale, ByItem by) {
        int rows = next.length;
        int draws = drawn.size();
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            System.arraycopy(drawn.bias(), 0, logits[r], 0, draws);
            Arrays.fill(byStates[r], 0);
        }
        Rows.addProduct(logits, draws, states, rows, model.units(), drawn.columns());
        for (int r = 0; r < rows; r++) {
            int item = next[r];
            event.next = Rows.dot(states[r], model.items()[item]) + model.bias()[item][0];
            event.drawn = logits[r];
            leaveOut(item, drawn);
            sum += loss.turn(event, scale);
            float right = (float) event.next;
            Rows.addScaled(by.vectors.of(item), right, states[r]);
            by.bias.of(item)[0] += right;
            Rows.addScaled(byStates[r], right, model.items()[item]);
            Rows.addScaled(byBias, 1, logits[r]);
        }
        Rows.addProduct(byStates, model.units(), logits, rows, draws, drawn.vectors());
        Rows.transpose(logits, rows, turned);
        Rows.addProduct(byDrawn, model.units(), turned, draws, rows, states);
        return sum;
    }

    /** What came next is not among what did not. */
    private void leaveOut(int next, DrawnItems drawn) {
        for (int i = 0; i < event.drawn.length; i++) {
            if (drawn.item(i) == next) {
                event.drawn[i] = Float.NEGATIVE_INFINITY;
            }
        }
    }

    /** Hands over the gradients by the drawn items, which are 0 afterwards. */
    void collect(DrawnItems drawn, ByItem by) {
        for (int i = 0; i < byDrawn.length; i++) {
            Rows.addScaled(by.vectors.of(drawn.item(i)), 1, byDrawn[i]);
            by.bias.of(drawn.item(i))[0] += byBias[i];
            Arrays.fill(byDrawn[i], 0);
        }
        Arrays.fill(byBias, 0);
    }
}
