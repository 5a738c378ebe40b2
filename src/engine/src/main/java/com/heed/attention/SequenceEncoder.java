package com.heed.attention;

import com.heed.learn.Rows;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Says what comes next in a sequence, by a model that {@link SequenceTrainer} trained. May be used by many threads, each with a {@link Reader} of its own. */
public final class SequenceEncoder {
    private final SequenceModel model;
    private final ItemTable table;

    SequenceEncoder(SequenceModel model) {
        this(model, new ItemTable.Whole(model.items()));
    }

    /** @param table in place of the items of the model */
    private SequenceEncoder(SequenceModel model, ItemTable table) {
        this.model = model;
        this.table = table;
    }

    /** How many items are known. */
    public int items() {
        return table.rows();
    }

    /** Most events that are looked at. */
    public int longest() {
        return model.longest();
    }

    public int width() {
        return model.width();
    }

    /** The vector of an item, a copy. */
    public float[] item(int item) {
        float[] vector = new float[width()];
        table.row(item, vector);
        return vector;
    }

    /** As it is now; what is learned afterwards does not change it. */
    public SequenceEncoder copy() {
        SequenceModel copied = model.copy();
        return switch (table) {
            case ItemTable.Whole whole -> new SequenceEncoder(copied);
            case HalfItems halves -> new SequenceEncoder(copied, halves);
        };
    }

    /** For one thread. */
    public Reader reader() {
        return new Reader();
    }

    /** Reads sequences, with the memory for it. */
    public final class Reader {
        private final SequencePass pass = new SequencePass(model, table);

        private Reader() {}

        /**
         * Reads the newest events.
         *
         * @return (width) what is expected next, a copy; the product with an item's vector is its logit
         * @throws IllegalArgumentException without events
         */
        public float[] state(EventSequence events) {
            if (events.length() == 0) {
                throw new IllegalArgumentException("a sequence without events has no state");
            }
            EventSequence newest = events.part(Math.max(0, events.length() - model.longest()), events.length());
            return pass.forward(newest.items(), newest.gaps(), Dropout.NONE)[newest.length() - 1].clone();
        }

        /** Logit of each item. @param into (items), filled */
        public void scores(EventSequence events, float[] into) {
            table.products(state(events), into);
        }

        /**
         * How much the state goes by each of the newest events: mean weight over the heads of the last block, in [0, 1], adding up to 1; empty without blocks.
         *
         * @return (events looked at), oldest first
         */
        public float[] weights(EventSequence events) {
            state(events);
            int rows = Math.min(events.length(), model.longest());
            if (model.blocks().isEmpty()) {
                return new float[0];
            }
            int last = model.blocks().size() - 1;
            int heads = model.blocks().get(last).attention().heads();
            float[] mean = new float[rows];
            for (int h = 0; h < heads; h++) {
                float[] row = Arrays.copyOf(pass.weights(last, h)[rows - 1], rows);
                Rows.addScaled(mean, 1f / heads, row);
            }
            return mean;
        }
    }

    /** Writes the weights, in half precision. */
    public void write(DataOutput out) throws IOException {
        float[][] items = new float[table.rows()][width()];
        for (int i = 0; i < items.length; i++) {
            table.row(i, items[i]);
        }
        model.with(items).write(out);
    }

    /**
     * Reads what {@link #write} wrote. Vectors of items stay in half precision.
     *
     * @throws com.heed.learn.ModelFormatException if it is something else
     */
    public static SequenceEncoder read(DataInput in) throws IOException {
        SequenceModel model = SequenceModel.read(in);
        return new SequenceEncoder(model.with(new float[0][]), HalfItems.of(model.items()));
    }
}
