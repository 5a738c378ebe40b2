package com.heed.attention;

import com.heed.learn.LinearModel;
import com.heed.learn.ModelFormatException;
import com.heed.learn.Rows;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Several heads trained alike from different seeds, which speak together: their log probabilities are averaged. Safe for many threads.
 *
 * <p>Tokens are read one after the other and none is kept: each query's weights are normalised on the way, by scaling down what was summed so far whenever a
 * larger score comes (Milakov and Gimelshein 2018, "Online normalizer calculation for softmax", algorithm 3). Standardising the tokens is folded into the weights: a query q asks x by
 * (q / deviation) x, up to a number that is the same for all tokens and leaves the softmax as it is; the weights of a query add up to 1, so the mean is taken off once, from
 * its sum.
 */
public final class PoolingHeads {
    private static final int MOST_HEADS = 100;

    private final List<PoolingHead> heads;
    /** The hidden layer of each head, in halves where that is exact. */
    private final List<Layer> hidden;
    /** (heads * queries, width), divided by the deviations. */
    private final float[][] asked;

    PoolingHeads(List<PoolingHead> heads) {
        if (heads.isEmpty()) {
            throw new ModelFormatException("an attention model without a head");
        }
        PoolingHead first = heads.get(0);
        for (PoolingHead head : heads) {
            if (head.width() != first.width()
                    || head.queries().length != first.queries().length
                    || head.hidden().out() != first.hidden().out()
                    || head.classes() != first.classes()) {
                throw new ModelFormatException("the heads of an attention model differ in shape");
            }
        }
        this.heads = List.copyOf(heads);
        this.hidden = heads.stream().map(head -> Layer.of(head.hidden())).toList();
        this.asked = new float[heads.size() * first.queries().length][];
        int k = 0;
        for (PoolingHead head : heads) {
            for (float[] query : head.queries()) {
                asked[k] = query.clone();
                for (int j = 0; j < query.length; j++) {
                    asked[k][j] /= head.deviation()[j];
                }
                k++;
            }
        }
    }

    List<PoolingHead> heads() {
        return heads;
    }

    public int classes() {
        return heads.get(0).classes();
    }

    /**
     * The same heads with their classes in another order.
     *
     * @param from (classes) which class of these heads each is
     */
    public PoolingHeads withClasses(int[] from) {
        return new PoolingHeads(
                heads.stream().map(head -> head.withClasses(from)).toList());
    }

    /** Dimensions of a token vector. */
    public int width() {
        return heads.get(0).width();
    }

    /** Hidden units of all heads together: the length of {@link Pass#finish()}. */
    public int units() {
        return heads.size() * heads.get(0).hidden().out();
    }

    /** Begins a text. */
    public Pass start() {
        return new Pass(this);
    }

    /** One text on its way through. For one thread. */
    public static final class Pass {
        private final PoolingHeads heads;
        private final float[][] sums;
        private final float[] largest;
        private final float[] total;
        private final float[] scores;

        private Pass(PoolingHeads heads) {
            this.heads = heads;
            this.sums = new float[heads.asked.length][heads.width()];
            this.largest = new float[heads.asked.length];
            this.total = new float[heads.asked.length];
            this.scores = new float[heads.asked.length];
            java.util.Arrays.fill(largest, Float.NEGATIVE_INFINITY);
        }

        /**
         * Takes a token.
         *
         * @param vector (width), not kept
         */
        public void token(float[] vector) {
            Rows.dots(vector, heads.asked, scores);
            for (int q = 0; q < sums.length; q++) {
                float score = scores[q];
                if (score > largest[q]) {
                    float shrink = (float) Math.exp(largest[q] - score);
                    Rows.scale(sums[q], shrink);
                    total[q] *= shrink;
                    largest[q] = score;
                }
                float weight = (float) Math.exp(score - largest[q]);
                total[q] += weight;
                Rows.addScaled(sums[q], weight, vector);
            }
        }

        /** The hidden units of all heads, ({@link PoolingHeads#units()}); no token gives what a zero vector would. */
        public float[] finish() {
            float[] units = new float[heads.units()];
            int unit = 0;
            int q = 0;
            for (int h = 0; h < heads.heads.size(); h++) {
                PoolingHead head = heads.heads.get(h);
                int width = head.width();
                float[] joined = new float[head.hidden().in()];
                for (int k = 0; k < head.queries().length; k++, q++) {
                    for (int j = 0; j < width && total[q] > 0; j++) {
                        joined[k * width + j] = (sums[q][j] / total[q] - head.mean()[j]) / head.deviation()[j];
                    }
                }
                float[] hidden = new float[head.hidden().out()];
                heads.hidden.get(h).forward(joined, hidden);
                for (float value : hidden) {
                    units[unit++] = Gelu.of(value);
                }
            }
            return units;
        }
    }

    /**
     * Mean over the heads of their log probabilities.
     *
     * @param units as {@link Pass#finish()} gave them
     * @return (classes)
     */
    public double[] logProbabilities(float[] units) {
        if (units.length != units()) {
            throw new IllegalArgumentException(units.length + " hidden units for heads of " + units());
        }
        double[] mean = new double[heads.get(0).classes()];
        int from = 0;
        for (PoolingHead head : heads) {
            float[] hidden = java.util.Arrays.copyOfRange(
                    units, from, from + head.hidden().out());
            from += hidden.length;
            float[] logits = new float[mean.length];
            head.output().forward(hidden, logits);
            double[] p = new double[mean.length];
            for (int c = 0; c < p.length; c++) {
                p[c] = logits[c];
            }
            LinearModel.softmax(p);
            for (int c = 0; c < p.length; c++) {
                mean[c] += Math.log(Math.max(p[c], 1e-12)) / heads.size();
            }
        }
        return mean;
    }

    /** Writes the number of heads and the heads. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(heads.size());
        for (PoolingHead head : heads) {
            head.write(out);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws ModelFormatException if the sizes cannot be right or do not fit each other
     */
    public static PoolingHeads read(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 1 || count > MOST_HEADS) {
            throw new ModelFormatException("an attention model of " + count + " heads cannot be right");
        }
        List<PoolingHead> heads = new java.util.ArrayList<>();
        for (int h = 0; h < count; h++) {
            heads.add(PoolingHead.read(in));
        }
        return new PoolingHeads(heads);
    }
}
