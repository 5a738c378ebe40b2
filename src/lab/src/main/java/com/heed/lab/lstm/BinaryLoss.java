package com.heed.lab.lstm;

import com.heed.attention.RowGradients;
import com.heed.learn.Rows;
import java.util.Arrays;

/**
 * Binary cross-entropy with logits: of an event, log(1 + exp(-s)) of the item that came next and log(1 + exp(s)) of each item of {@link DrawnItems} that did not, added up; and its gradients. For one thread.
 */
final class BinaryLoss {
    private final float[][] logits;
    private final float[][] turned;
    private final float[][] byDrawn;
    private final float[] byBias;
    private final float[][] byStates;

    /** @param rows events at once, at most */
    BinaryLoss(int rows, int draws, int units) {
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
        double loss = 0;
        for (int r = 0; r < rows; r++) {
            System.arraycopy(drawn.bias(), 0, logits[r], 0, draws);
            Arrays.fill(byStates[r], 0);
        }
        Rows.addProduct(logits, draws, states, rows, model.units(), drawn.columns());
        for (int r = 0; r < rows; r++) {
            int item = next[r];
            double logit = Rows.dot(states[r], model.items()[item]) + model.bias()[item][0];
            loss += softplus(-logit) + drawn(logits[r], item, drawn, scale);
            float right = (float) (scale * (LstmPass.sigmoid(logit) - 1));
            Rows.addScaled(by.vectors.of(item), right, states[r]);
            by.bias.of(item)[0] += right;
            Rows.addScaled(byStates[r], right, model.items()[item]);
            Rows.addScaled(byBias, 1, logits[r]);
        }
        Rows.addProduct(byStates, model.units(), logits, rows, draws, drawn.vectors());
        Rows.transpose(logits, rows, turned);
        Rows.addProduct(byDrawn, model.units(), turned, draws, rows, states);
        return loss;
    }

    /** Logits become gradients. @return the sum of the losses */
    private static double drawn(float[] row, int next, DrawnItems drawn, float scale) {
        double loss = 0;
        for (int i = 0; i < row.length; i++) {
            if (drawn.item(i) == next) {
                row[i] = 0;
            } else {
                loss += softplus(row[i]);
                row[i] = (float) (scale * LstmPass.sigmoid(row[i]));
            }
        }
        return loss;
    }

    /** log(1 + exp(x)), without overflow. */
    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
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
