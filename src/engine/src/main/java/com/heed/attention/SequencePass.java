package com.heed.attention;

import com.heed.learn.Rows;
import java.util.Arrays;
import java.util.List;

/** A sequence of events on its way through a {@link SequenceModel}, forward and back, with the memory for it. For one thread. */
final class SequencePass {
    private final SequenceModel model;
    private final ItemTable table;
    private final List<BlockPass> blocks;
    private final boolean[] real;
    private final float[][][] between;
    private final float[][] keptInput;
    private final float[][] normalised;
    private final float[] inverse;
    private final float[][] states;
    private final float[][] by;
    private final float[][] byBefore;
    private final float lift;
    private int[] items = {};
    private int[] gaps = {};

    /** With the items of the model. */
    SequencePass(SequenceModel model) {
        this(model, new ItemTable.Whole(model.items()));
    }

    /** @param table in place of the items of the model */
    SequencePass(SequenceModel model, ItemTable table) {
        this.model = model;
        this.table = table;
        int longest = model.longest();
        int width = model.width();
        blocks = model.blocks().stream()
                .map(block -> new BlockPass(block, longest, true))
                .toList();
        real = new boolean[longest];
        Arrays.fill(real, true);
        between = new float[blocks.size() + 1][longest][width];
        keptInput = new float[longest][width];
        normalised = new float[longest][width];
        inverse = new float[longest];
        states = new float[longest][width];
        by = new float[longest][width];
        byBefore = new float[longest][width];
        lift = (float) Math.sqrt(width);
    }

    /** To be told after each step of a training. */
    void weightsChanged() {
        blocks.forEach(BlockPass::weightsChanged);
    }

    /**
     * Reads a sequence.
     *
     * @param items   oldest first, at most the longest
     * @param gaps    class of the time before each
     * @return (rows or more, width) the state after each event; overwritten by the next sequence
     */
    float[][] forward(int[] items, int[] gaps, Dropout dropout) {
        this.items = items;
        this.gaps = gaps;
        int rows = items.length;
        for (int r = 0; r < rows; r++) {
            float[] row = between[0][r];
            table.row(items[r], row);
            Rows.scale(row, lift);
            Rows.addScaled(row, 1, model.positions()[rows - 1 - r]);
            Rows.addScaled(row, 1, model.gaps()[gaps[r]]);
        }
        dropout.apply(between[0], rows, keptInput);
        for (int b = 0; b < blocks.size(); b++) {
            blocks.get(b).forward(between[b], rows, real, dropout, between[b + 1]);
        }
        model.last().forward(between[blocks.size()], rows, normalised, inverse, states);
        return states;
    }

    /** Weights with which a block looked at the last sequence: (queries, keys or more) of a head. */
    float[][] weights(int block, int head) {
        return blocks.get(block).weights(head);
    }

    /**
     * Adds the gradients of the sequence that went forward last.
     *
     * @param byState  (rows or more, width) of the loss by the states
     * @param gradient added to
     * @param byItem   added to
     */
    void backward(float[][] byState, Dropout dropout, SequenceModel gradient, RowGradients byItem) {
        int rows = items.length;
        for (int r = 0; r < rows; r++) {
            Arrays.fill(by[r], 0);
        }
        model.last().backward(normalised, inverse, rows, byState, gradient.last(), by);
        for (int b = blocks.size() - 1; b >= 0; b--) {
            blocks.get(b).backward(rows, dropout, by, gradient.blocks().get(b), byBefore);
            for (int r = 0; r < rows; r++) {
                System.arraycopy(byBefore[r], 0, by[r], 0, by[r].length);
            }
        }
        dropout.back(by, rows, keptInput);
        for (int r = 0; r < rows; r++) {
            Rows.addScaled(byItem.of(items[r]), lift, by[r]);
            Rows.addScaled(gradient.positions()[rows - 1 - r], 1, by[r]);
            Rows.addScaled(gradient.gaps()[gaps[r]], 1, by[r]);
        }
    }
}
