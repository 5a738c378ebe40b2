package com.heed.attention;

import com.heed.learn.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Runs a batch of sequences forward through a {@link Tower} and back, adding to the gradient. Its memory serves one batch after the other. For one thread. */
final class TowerGradient {
    private final Tower tower;
    private final Tower gradient;
    private final Slot[] slots;
    private final float[][] joined;
    private final float[][] joinedGradient;
    private final float[][] vectors;
    private final float[] lengths;
    private final float[][] kept;
    private final float[][] turned;
    private int count;

    /**
     * What is left out at random in training.
     *
     * @param rows   share of rows no query may look at; the last one left is kept
     * @param sums   share of the numbers of the joined sums set to 0; the others are made larger by as much (Srivastava et al. 2014)
     * @param random decides
     */
    record Dropout(double rows, double sums, SplittableRandom random) {}

    private static final class Slot {
        private final DotProductAttention attention = DotProductAttention.plain();
        private final float[][] weights;
        private final float[][] sums;
        private float[][] rows = {};
        private boolean[] real = {};
        private int rowsUsed;

        Slot(int heads, int inside) {
            weights = new float[heads][];
            sums = new float[heads][inside];
        }

        void room(int needed, int inside) {
            if (rows.length < needed) {
                int room = Math.max(needed, 2 * rows.length);
                rows = new float[room][inside];
                real = new boolean[room];
                for (int h = 0; h < weights.length; h++) {
                    weights[h] = new float[room];
                }
            }
        }
    }

    /** @param most sequences a batch */
    TowerGradient(Tower tower, int most) {
        this.tower = tower;
        this.gradient = tower.zero();
        int inside = tower.queries()[0].length;
        int wide = tower.heads() * inside;
        slots = new Slot[most];
        Arrays.setAll(slots, i -> new Slot(tower.heads(), inside));
        joined = new float[most][wide];
        joinedGradient = new float[most][wide];
        kept = new float[most][wide];
        vectors = new float[most][tower.units()];
        lengths = new float[most];
        turned = new float[tower.units()][wide];
        weightsChanged();
    }

    Tower gradient() {
        return gradient;
    }

    /** To be called after the tower's weights were changed. */
    void weightsChanged() {
        Rows.transpose(tower.output().weights(), tower.output().in(), turned);
    }

    /**
     * Vectors of a batch.
     *
     * @param dropout null outside of training
     * @return (most, units), of length 1; this object's memory
     */
    float[][] forward(List<MarkedRows> batch, @Nullable Dropout dropout) {
        count = batch.size();
        int inside = tower.queries()[0].length;
        for (int i = 0; i < count; i++) {
            Slot slot = slots[i];
            fill(slot, batch.get(i), dropout);
            slot.attention.forward(
                    tower.queries(), slot.rows, slot.rows, slot.rowsUsed, slot.real, slot.weights, slot.sums);
            for (int h = 0; h < tower.heads(); h++) {
                System.arraycopy(slot.sums[h], 0, joined[i], h * inside, inside);
            }
            if (dropout != null) {
                float larger = (float) (1 / (1 - dropout.sums));
                for (int j = 0; j < joined[i].length; j++) {
                    kept[i][j] = dropout.random.nextDouble() < dropout.sums ? 0 : larger;
                    joined[i][j] *= kept[i][j];
                }
            } else {
                Arrays.fill(kept[i], 1);
            }
        }
        tower.output().forward(joined, count, vectors);
        for (int i = 0; i < count; i++) {
            lengths[i] = Tower.toLengthOne(vectors[i]);
        }
        return vectors;
    }

    private void fill(Slot slot, MarkedRows sequence, @Nullable Dropout dropout) {
        slot.room(sequence.rows(), tower.queries()[0].length);
        slot.rowsUsed = 0;
        float[] row = new float[tower.width()];
        int left = 0;
        for (int p = 0; p < sequence.parts().size(); p++) {
            TokenRows part = sequence.parts().get(p);
            for (int t = 0; t < part.rows(); t++) {
                part.row(t, row);
                tower.standardise(row, sequence.marks()[p], slot.rows[slot.rowsUsed]);
                boolean real = dropout == null || dropout.random.nextDouble() >= dropout.rows;
                left += real ? 1 : 0;
                slot.real[slot.rowsUsed++] = real;
            }
        }
        if (left == 0 && slot.rowsUsed > 0) {
            slot.real[0] = true;
        }
    }

    /**
     * Adds the gradients of the last batch.
     *
     * @param byVector (count or more, units) gradient of the loss by each vector; overwritten
     */
    void backward(float[][] byVector) {
        int inside = tower.queries()[0].length;
        for (int i = 0; i < count; i++) {
            // v = x / |x|, so dx = (dv - (dv v) v) / |x|.
            float along = (float) Rows.sum(byVector[i], vectors[i]);
            Rows.addScaled(byVector[i], -along, vectors[i]);
            Rows.scale(byVector[i], 1 / lengths[i]);
        }
        Dense.backward(joined, count, byVector, gradient.output(), turned, joinedGradient);
        float[][] bySum = new float[tower.heads()][inside];
        for (int i = 0; i < count; i++) {
            Slot slot = slots[i];
            for (int j = 0; j < joinedGradient[i].length; j++) {
                joinedGradient[i][j] *= kept[i][j];
            }
            for (int h = 0; h < bySum.length; h++) {
                System.arraycopy(joinedGradient[i], h * inside, bySum[h], 0, inside);
            }
            slot.attention.backward(
                    tower.queries(),
                    slot.rows,
                    slot.rows,
                    slot.rowsUsed,
                    slot.weights,
                    bySum,
                    gradient.queries(),
                    null,
                    null);
        }
    }
}
