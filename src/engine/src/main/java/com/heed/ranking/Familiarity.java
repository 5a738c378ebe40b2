package com.heed.ranking;

import com.heed.learn.ModelFormatException;
import com.heed.learn.Rows;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How well a conversation is known to a ranker: by the nearest of some conversations its attention has learned from. Where nothing like it was learned the attention says little, and its sign has to count less. Safe for many threads.
 *
 * @param seen (conversations, width) vectors of recent turns, of length 1; none for a ranker that takes every conversation as known
 * @param low  nearness up to which a conversation is not known at all
 * @param high nearness from which it is known wholly; above {@code low}
 */
record Familiarity(float[][] seen, double low, double high) {
    /** Takes every conversation as known. */
    static final Familiarity ALL = new Familiarity(new float[0][], 0, 1);

    static final int MOST_SEEN = 512;
    private static final int MOST_WIDTH = 4_096;
    private static final double LEVELS = 127;
    /** Distance of {@code low} and {@code high} below which they cannot be told apart. */
    private static final double LEAST = 0.01;

    Familiarity {
        if (!(high > low) || seen.length > MOST_SEEN) {
            throw new ModelFormatException(
                    "nearness from " + low + " to " + high + " to " + seen.length + " conversations cannot be right");
        }
    }

    /** Conversations drawn at random from some, rounded as a file keeps them. */
    static float[][] draw(List<Conversation> conversations, long seed) {
        List<float[]> vectors = new ArrayList<>();
        for (Conversation conversation : conversations) {
            if (conversation.recent() != null) {
                vectors.add(conversation.recent());
            }
        }
        int[] places = IntStream.range(0, vectors.size()).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        int count = Math.min(MOST_SEEN, places.length);
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(places.length - i);
            int swapped = places[i];
            places[i] = places[other];
            places[other] = swapped;
        }
        return IntStream.range(0, count)
                .mapToObj(i -> rounded(vectors.get(places[i])))
                .toArray(float[][]::new);
    }

    private static float[] rounded(float[] vector) {
        float[] rounded = new float[vector.length];
        for (int j = 0; j < rounded.length; j++) {
            rounded[j] = (float) (level(vector[j]) / LEVELS);
        }
        return rounded;
    }

    private static int level(float value) {
        return (int) Math.clamp(Math.round(value * LEVELS), -(long) LEVELS, (long) LEVELS);
    }

    /**
     * From what is nearest to conversations of known and of unknown kinds: half of the known ones are known wholly, half of the unknown ones not at all.
     *
     * @return {@link #ALL} where the two cannot be told apart
     */
    static Familiarity between(float[][] seen, double[] known, double[] unknown) {
        if (known.length == 0 || unknown.length == 0) {
            return ALL;
        }
        double low = median(unknown);
        double high = median(known);
        return high - low < LEAST ? ALL : new Familiarity(seen, low, high);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Largest product with one of some conversations; 0 without a vector. */
    static double nearest(float[][] seen, Conversation conversation) {
        float @Nullable [] recent = conversation.recent();
        double nearest = 0;
        for (int i = 0; recent != null && i < seen.length; i++) {
            nearest = Math.max(nearest, Rows.dot(recent, seen[i]));
        }
        return nearest;
    }

    /** From 0, nothing like it was learned, to 1. */
    double of(Conversation conversation) {
        return seen.length == 0 ? 1 : at(nearest(seen, conversation));
    }

    /** The same by its nearness. */
    double at(double nearness) {
        return Math.clamp((nearness - low) / (high - low), 0.0, 1.0);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(seen.length);
        out.writeInt(seen.length == 0 ? 0 : seen[0].length);
        out.writeDouble(low);
        out.writeDouble(high);
        for (float[] vector : seen) {
            for (float value : vector) {
                out.writeByte(level(value));
            }
        }
    }

    /** @throws ModelFormatException if sizes cannot be right */
    static Familiarity read(DataInput in) throws IOException {
        int count = in.readInt();
        int width = in.readInt();
        double low = in.readDouble();
        double high = in.readDouble();
        if (count < 0 || count > MOST_SEEN || width < 0 || width > MOST_WIDTH) {
            throw new ModelFormatException(count + " conversations of width " + width + " cannot be right");
        }
        float[][] seen = new float[count][width];
        for (float[] vector : seen) {
            for (int j = 0; j < width; j++) {
                vector[j] = (float) (in.readByte() / LEVELS);
            }
        }
        return new Familiarity(seen, low, high);
    }
}
