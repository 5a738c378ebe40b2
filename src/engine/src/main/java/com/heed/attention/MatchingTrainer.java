package com.heed.attention;

import com.heed.learn.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Trains {@link MatchingHeads} from conversations and the answers that were given: in a batch, each conversation has to find its own answer among those of all others (the loss of van den Oord et al. 2018, "Representation Learning with Contrastive
 * Predictive Coding", equation 4, with the batch as the sample), and each answer its own conversation. Other conversations with the same answer are left out of the question. The same pairs, options and seed give the same heads, bit for bit, whatever the number
 * of threads: each head is trained by one.
 */
public final class MatchingTrainer {
    private static final int WARM_UP = 50;
    private static final double LONGEST_GRADIENT = 1;

    private final Options options;

    /**
     * How heads are trained.
     *
     * @param heads       trained from as many seeds
     * @param queries     of each tower
     * @param units       of the space both are led to
     * @param epochs      times every pair is seen
     * @param batch       pairs a step, at least 2
     * @param rowDropout  share of a conversation's rows left out
     * @param dropout     share of joined numbers left out
     * @param rate        of AdamW
     * @param weightDecay of AdamW, towards what a head begins as
     */
    public record Options(
            int heads,
            int queries,
            int units,
            int epochs,
            int batch,
            double rowDropout,
            double dropout,
            double rate,
            double weightDecay) {
        public Options {
            if (heads < 1 || queries < 1 || units < 1 || epochs < 1 || batch < 2) {
                throw new IllegalArgumentException("heads " + heads + ", queries " + queries + ", units " + units
                        + ", epochs " + epochs + " must be 1 or more, batch " + batch + " 2 or more");
            }
            if (!(rowDropout >= 0 && rowDropout < 1 && dropout >= 0 && dropout < 1)) {
                throw new IllegalArgumentException(
                        "row dropout " + rowDropout + " and dropout " + dropout + " must be in [0, 1)");
            }
        }
    }

    /**
     * A conversation and the answer that was given.
     *
     * @param text the same number for the same answer
     */
    public record Pair(MarkedRows asked, MarkedRows answer, int text) {}

    public MatchingTrainer(Options options) {
        this.options = options;
    }

    /**
     * Trains.
     *
     * @param pairs at least two
     * @param fade  (marks) by how much less a part of a conversation with this mark is looked at before anything is learned, at least 0
     * @param work  counts {@link #units(int)}
     */
    public MatchingHeads train(List<Pair> pairs, double[] fade, long seed, Work work) {
        check(pairs);
        float[][] asked = scale(pairs, Pair::asked);
        float[][] answers = scale(pairs, Pair::answer);
        return heads(options.heads, h -> {
            SplittableRandom random = new SplittableRandom(seed * 1_000 + h);
            MatchingHead head = MatchingHead.random(asked, answers, fade, options.queries, options.units, random);
            return descend(head, pairs, random, work);
        });
    }

    /**
     * Trains heads further on other pairs, held back towards what they are.
     *
     * @param known not modified
     * @param pairs at least two
     * @param work  counts {@link #units(int)}
     */
    public MatchingHeads refine(MatchingHeads known, List<Pair> pairs, long seed, Work work) {
        check(pairs);
        return heads(
                known.heads().size(),
                h -> descend(known.heads().get(h).copy(), pairs, new SplittableRandom(seed * 1_000 + 500 + h), work));
    }

    /** What a training on so many pairs counts, in pairs seen. */
    public long units(int pairs) {
        return (long) options.heads * options.epochs * pairs;
    }

    private static void check(List<Pair> pairs) {
        if (pairs.size() < 2) {
            throw new IllegalArgumentException(pairs.size() + " pairs to train on; 2 are the least");
        }
    }

    private static MatchingHeads heads(int count, IntFunction<MatchingHead> one) {
        return new MatchingHeads(
                IntStream.range(0, count).parallel().mapToObj(one).toList());
    }

    /** Trains a head, which is modified. */
    private MatchingHead descend(MatchingHead head, List<Pair> pairs, SplittableRandom random, Work work) {
        int most = Math.min(options.batch, pairs.size());
        TowerGradient asked = new TowerGradient(head.asked(), most);
        TowerGradient answers = new TowerGradient(head.answer(), most);
        int steps = options.epochs * Math.ceilDiv(pairs.size(), most);
        AdamW optimiser = new AdamW(
                new AdamW.Options(
                        options.rate, options.weightDecay, Math.clamp(steps / 2, 1, WARM_UP), LONGEST_GRADIENT),
                steps);
        register(optimiser, head.asked(), asked.gradient());
        register(optimiser, head.answer(), answers.gradient());
        TowerGradient.Dropout ofAsked = new TowerGradient.Dropout(options.rowDropout, options.dropout, random.split());
        TowerGradient.Dropout ofAnswers = new TowerGradient.Dropout(0, options.dropout, random.split());
        MatchingLoss loss = new MatchingLoss(most, options.units);
        Integer[] order = new Integer[pairs.size()];
        Arrays.setAll(order, i -> i);
        for (int epoch = 0; epoch < options.epochs; epoch++) {
            shuffle(order, random);
            for (int from = 0; from < order.length; from += most) {
                List<Pair> batch = new ArrayList<>(most);
                // The last batch is filled from the front of the order: a batch of one would have nothing to tell
                // apart.
                for (int k = from; k < from + most; k++) {
                    batch.add(pairs.get(order[k % order.length]));
                }
                float[][] u = asked.forward(batch.stream().map(Pair::asked).toList(), ofAsked);
                float[][] v = answers.forward(batch.stream().map(Pair::answer).toList(), ofAnswers);
                loss.of(u, v, batch.stream().mapToInt(Pair::text).toArray());
                asked.backward(loss.byAsked());
                answers.backward(loss.byAnswer());
                optimiser.step();
                asked.weightsChanged();
                answers.weightsChanged();
                work.done(batch.size());
            }
        }
        return head.halved();
    }

    private static void shuffle(Integer[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Integer swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
    }

    private static void register(AdamW optimiser, Tower tower, Tower gradient) {
        optimiser.addHeld(tower.queries(), gradient.queries());
        optimiser.addHeld(tower.output().weights(), gradient.output().weights());
        optimiser.add(tower.output().bias(), gradient.output().bias());
    }

    /** Mean and deviation of each dimension over all rows. */
    private static float[][] scale(List<Pair> pairs, Function<Pair, MarkedRows> side) {
        int width = side.apply(pairs.get(0)).parts().get(0).width();
        double[] sum = new double[width];
        double[] squares = new double[width];
        float[] row = new float[width];
        long rows = 0;
        for (Pair pair : pairs) {
            for (TokenRows part : side.apply(pair).parts()) {
                for (int t = 0; t < part.rows(); t++) {
                    part.row(t, row);
                    for (int j = 0; j < width; j++) {
                        sum[j] += row[j];
                        squares[j] += (double) row[j] * row[j];
                    }
                }
                rows += part.rows();
            }
        }
        float[][] scale = new float[2][width];
        for (int j = 0; j < width; j++) {
            double mean = sum[j] / rows;
            scale[0][j] = (float) mean;
            scale[1][j] = (float) Math.sqrt(Math.max(squares[j] / rows - mean * mean, 1e-6));
        }
        return scale;
    }
}
