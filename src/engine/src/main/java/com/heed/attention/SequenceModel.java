package com.heed.attention;

import com.heed.learn.ModelFormatException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The weights of a model of sequences by causal self-attention (Kang and McAuley 2018, "Self-Attentive Sequential Recommendation"): vectors of items, of places counted from the newest, and of the time since the event before, added up; blocks; a
 * normalisation. What comes next is scored by the product of the last state with the vectors of items, the same that went in.
 *
 * @param items     (items, width)
 * @param positions (longest, width); 0 is the newest place
 * @param gaps      ({@value #GAPS}, width) by {@link #gap}
 */
record SequenceModel(
        float[][] items, float[][] positions, float[][] gaps, List<AttentionBlock> blocks, LayerNorm last) {
    /** Classes of the time between two events: none known, then doubling from a second on; 2^26 seconds are two years. */
    static final int GAPS = 28;

    /** Deviation of vectors before anything is learned. */
    private static final double SPREAD = 0.02;

    /** @param items (items, width) vectors to begin with, copied */
    static SequenceModel random(
            float[][] items, int heads, int hidden, int blocks, int longest, SplittableRandom random) {
        int width = items[0].length;
        List<AttentionBlock> made = new ArrayList<>();
        for (int b = 0; b < blocks; b++) {
            made.add(AttentionBlock.random(width, heads, hidden, random));
        }
        return new SequenceModel(
                copy(items),
                normal(longest, width, random),
                new float[GAPS][width],
                List.copyOf(made),
                LayerNorm.identity(width));
    }

    private static float[][] normal(int rows, int width, SplittableRandom random) {
        float[][] values = new float[rows][width];
        for (float[] row : values) {
            for (int j = 0; j < width; j++) {
                row[j] = (float) (SPREAD * random.nextGaussian());
            }
        }
        return values;
    }

    private static float[][] copy(float[][] rows) {
        return Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
    }

    /** Of the same shape but for the items, all 0: what gradients are added to. Those of items are kept apart, few rows at a time. */
    SequenceModel zero() {
        return new SequenceModel(
                new float[0][],
                new float[positions.length][width()],
                new float[GAPS][width()],
                blocks.stream().map(AttentionBlock::zero).toList(),
                LayerNorm.zero(width()));
    }

    /** With the same values, and none of the arrays. */
    SequenceModel copy() {
        SequenceModel zero = zero();
        SequenceModel copy = new SequenceModel(copy(items), zero.positions, zero.gaps, zero.blocks, zero.last);
        Parameters.pairs(this, copy, (value, into) -> System.arraycopy(value, 0, into, 0, value.length));
        return copy;
    }

    /** With other items and the same arrays of all else. */
    SequenceModel with(float[][] items) {
        return new SequenceModel(items, positions, gaps, blocks, last);
    }

    int width() {
        return last.width();
    }

    int longest() {
        return positions.length;
    }

    /** Class of the seconds since the event before. @param seconds negative where no time is known */
    static int gap(long seconds) {
        return seconds < 0 ? 0 : Math.min(GAPS - 1, 64 - Long.numberOfLeadingZeros(seconds) + 1);
    }

    void write(DataOutput out) throws IOException {
        Map<String, float[][]> parts = new HashMap<>();
        parts.put("items", items);
        parts.put("positions", positions);
        parts.put("gaps", gaps);
        norm(parts, "last", last);
        for (int b = 0; b < blocks.size(); b++) {
            AttentionBlock block = blocks.get(b);
            String name = "block" + b + ".";
            norm(parts, name + "beforeAttention", block.beforeAttention());
            norm(parts, name + "beforeFeedForward", block.beforeFeedForward());
            dense(parts, name + "query", block.attention().query());
            dense(parts, name + "key", block.attention().key());
            dense(parts, name + "value", block.attention().value());
            dense(parts, name + "output", block.attention().output());
            dense(parts, name + "first", block.feedForward().first());
            dense(parts, name + "second", block.feedForward().second());
        }
        out.writeInt(blocks.size());
        out.writeInt(blocks.isEmpty() ? 1 : blocks.get(0).attention().heads());
        WeightsFile.write(out, WeightsFile.Precision.HALF, parts);
    }

    private static void norm(Map<String, float[][]> parts, String name, LayerNorm norm) {
        parts.put(name, new float[][] {norm.gain(), norm.bias()});
    }

    private static void dense(Map<String, float[][]> parts, String name, Dense dense) {
        parts.put(name, dense.weights());
        parts.put(name + ".bias", new float[][] {dense.bias()});
    }

    /** @throws ModelFormatException if it is not what {@link #write} wrote */
    static SequenceModel read(DataInput in) throws IOException {
        int count = in.readInt();
        int heads = in.readInt();
        if (count < 0 || count > 100 || heads < 1) {
            throw new ModelFormatException(count + " blocks of " + heads + " heads cannot be right");
        }
        Map<String, float[][]> parts = WeightsFile.read(in);
        List<AttentionBlock> blocks = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            String name = "block" + b + ".";
            blocks.add(new AttentionBlock(
                    norm(parts, name + "beforeAttention"),
                    new MultiHeadAttention(
                            heads,
                            dense(parts, name + "query"),
                            dense(parts, name + "key"),
                            dense(parts, name + "value"),
                            dense(parts, name + "output")),
                    norm(parts, name + "beforeFeedForward"),
                    new FeedForward(dense(parts, name + "first"), dense(parts, name + "second"))));
        }
        return new SequenceModel(
                WeightsFile.part(parts, "items"),
                WeightsFile.part(parts, "positions"),
                WeightsFile.part(parts, "gaps"),
                List.copyOf(blocks),
                norm(parts, "last"));
    }

    private static LayerNorm norm(Map<String, float[][]> parts, String name) {
        float[][] rows = WeightsFile.part(parts, name);
        return new LayerNorm(rows[0], rows[1]);
    }

    private static Dense dense(Map<String, float[][]> parts, String name) {
        return new Dense(WeightsFile.part(parts, name), WeightsFile.part(parts, name + ".bias")[0]);
    }
}
