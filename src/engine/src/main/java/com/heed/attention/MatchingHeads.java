package com.heed.attention;

import com.heed.learn.ModelFormatException;
import com.heed.learn.Rows;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Says how well answers fit a conversation, as the attention of the conversation over the answers: its vector is the query, the answers' vectors are the keys, and the softmax over the answers of {@link #SHARPNESS} times their products is what was trained.
 * Several heads trained from different seeds speak with one voice, the mean of their products. Safe for many threads.
 */
public final class MatchingHeads {
    /** Products lie in [-1, 1]; times this they are logits. */
    public static final double SHARPNESS = 20;

    private static final int MOST_HEADS = 20;

    private final List<MatchingHead> heads;

    MatchingHeads(List<MatchingHead> heads) {
        if (heads.isEmpty()) {
            throw new ModelFormatException("matching without a head");
        }
        this.heads = List.copyOf(heads);
    }

    List<MatchingHead> heads() {
        return heads;
    }

    /** How many heads there are. */
    public int count() {
        return heads.size();
    }

    /** Width of the rows of a conversation's parts. */
    public int askedWidth() {
        return heads.get(0).asked().width();
    }

    /** Marks a part of a conversation may have. */
    public int marks() {
        return heads.get(0).asked().marks();
    }

    /** Begins a part of a conversation, such as a turn. */
    public Pass part() {
        return new Pass(heads.stream().map(head -> head.asked().new Part()).toList());
    }

    /** One part on its way through all heads. For one thread. */
    public static final class Pass {
        private final List<Tower.Part> parts;

        private Pass(List<Tower.Part> parts) {
            this.parts = parts;
        }

        /** Takes the next row. @param vector (askedWidth), not kept */
        public void row(float[] vector) {
            parts.forEach(part -> part.row(vector));
        }

        /** What a conversation needs of this part; see {@link MatchingHeads#asked}. */
        public float[] finish() {
            return joined(parts.stream().map(Tower.Part::finish).toList());
        }
    }

    /**
     * The vector of a conversation.
     *
     * @param parts as {@link Pass#finish} made them
     * @param marks of each, from 0 to {@link #marks()}
     * @return (units of all heads); the product with an {@link #answer} is the mean of the heads' products
     */
    public float[] asked(List<float[]> parts, int[] marks) {
        List<float[]> vectors = new ArrayList<>();
        int from = 0;
        for (MatchingHead head : heads) {
            int size = head.asked().partSize();
            int begin = from;
            float[][] own = parts.stream()
                    .map(part -> java.util.Arrays.copyOfRange(part, begin, begin + size))
                    .toArray(float[][]::new);
            vectors.add(head.asked().join(own, marks));
            from += size;
        }
        float[] all = joined(vectors);
        Rows.scale(all, 1f / heads.size());
        return all;
    }

    /** Begins an answer, which is one part. */
    public Pass answerPart() {
        return new Pass(heads.stream().map(head -> head.answer().new Part()).toList());
    }

    /**
     * The vector of an answer.
     *
     * @param part as the {@link Pass#finish} of {@link #answerPart} made it
     * @return (units of all heads)
     */
    public float[] answer(float[] part) {
        List<float[]> vectors = new ArrayList<>();
        int from = 0;
        for (MatchingHead head : heads) {
            int size = head.answer().partSize();
            float[] own = java.util.Arrays.copyOfRange(part, from, from + size);
            vectors.add(head.answer().join(new float[][] {own}, new int[1]));
            from += size;
        }
        return joined(vectors);
    }

    private static float[] joined(List<float[]> vectors) {
        float[] all =
                new float[vectors.stream().mapToInt(vector -> vector.length).sum()];
        int at = 0;
        for (float[] vector : vectors) {
            System.arraycopy(vector, 0, all, at, vector.length);
            at += vector.length;
        }
        return all;
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(heads.size());
        for (MatchingHead head : heads) {
            head.asked().write(out);
            head.answer().write(out);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws ModelFormatException if sizes do not fit
     */
    public static MatchingHeads read(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 1 || count > MOST_HEADS) {
            throw new ModelFormatException("matching with " + count + " heads cannot be right");
        }
        List<MatchingHead> heads = new ArrayList<>();
        for (int h = 0; h < count; h++) {
            heads.add(new MatchingHead(Tower.read(in), Tower.read(in)));
        }
        return new MatchingHeads(heads);
    }
}
