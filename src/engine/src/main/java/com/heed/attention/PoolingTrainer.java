package com.heed.attention;

import com.heed.learn.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Trains {@link PoolingHeads} by gradient descent on the cross entropy with smoothed labels. The same examples, options and seed give the same heads, bit for bit, whatever
 * the number of threads: each head is trained by one.
 */
public final class PoolingTrainer {
    private static final int WARM_UP = 50;
    private static final double LONGEST_GRADIENT = 1;

    private final Options options;
    private final int classes;

    /**
     * How heads are trained.
     *
     * @param heads        trained from as many seeds
     * @param queries      of each head
     * @param hidden       units of each head
     * @param epochs       times every example is seen; the epoch with the lowest development loss is kept, or the last one without development examples
     * @param dropout      share of hidden units left out
     * @param tokenDropout share of tokens left out
     * @param smoothing    share of each label given to all classes alike (Szegedy et al. 2016)
     * @param rate         of AdamW
     * @param weightDecay  of AdamW
     * @param batchTokens  tokens a step, about
     * @param mostTokens   of a text that are read in training
     */
    public record Options(
            int heads,
            int queries,
            int hidden,
            int epochs,
            double dropout,
            double tokenDropout,
            double smoothing,
            double rate,
            double weightDecay,
            int batchTokens,
            int mostTokens) {
        public Options {
            if (heads < 1 || queries < 1 || hidden < 1 || epochs < 1 || batchTokens < 1 || mostTokens < 1) {
                throw new IllegalArgumentException("heads " + heads + ", queries " + queries + ", hidden " + hidden
                        + ", epochs " + epochs + ", batchTokens " + batchTokens + ", mostTokens " + mostTokens
                        + " must be 1 or more");
            }
            if (!(dropout >= 0 && dropout < 1 && tokenDropout >= 0 && tokenDropout < 1)) {
                throw new IllegalArgumentException(
                        "dropout " + dropout + " and token dropout " + tokenDropout + " must be in [0, 1)");
            }
        }
    }

    /**
     * One text to learn from.
     *
     * @param tokens its token vectors, at least one
     * @param label  its class, from 0
     * @param weight how much it counts, at least 0
     */
    public record Example(TokenRows tokens, int label, double weight) {
        public Example {
            if (tokens.rows() == 0 || label < 0 || !(weight >= 0)) {
                throw new IllegalArgumentException(
                        "an example of " + tokens.rows() + " tokens with label " + label + " and weight " + weight);
            }
        }
    }

    /** @param classes in all */
    public PoolingTrainer(Options options, int classes) {
        this.options = options;
        this.classes = classes;
    }

    /** Trains without telling anybody how far it is. */
    public PoolingHeads train(List<Example> train, List<Example> dev, long seed) {
        return train(train, dev, seed, Work.quiet());
    }

    /**
     * Trains.
     *
     * @param train at least one
     * @param dev   chooses the epoch; empty: the last one is kept
     * @param work  counts {@link #units(int)}
     */
    public PoolingHeads train(List<Example> train, List<Example> dev, long seed, Work work) {
        check(train);
        float[][] scale = scale(train);
        return heads(options.heads, h -> {
            SplittableRandom random = new SplittableRandom(seed * 1_000 + h);
            PoolingHead head = PoolingHead.random(scale[0], scale[1], options.queries, options.hidden, classes, random);
            return descend(head, train, dev, random, work);
        });
    }

    /**
     * Trains heads further, on other examples. With few epochs and a small rate they keep what they know.
     *
     * @param heads of this number of classes, not modified; they speak again in the same number
     * @param train at least one
     * @param work  counts {@link #units(int)}
     * @throws IllegalArgumentException if the heads are of another number of classes
     */
    public PoolingHeads refine(PoolingHeads heads, List<Example> train, long seed, Work work) {
        check(train);
        if (heads.classes() != classes) {
            throw new IllegalArgumentException("heads of " + heads.classes() + " classes for " + classes);
        }
        return heads(
                heads.heads().size(),
                h -> descend(
                        heads.heads().get(h).copy(),
                        train,
                        List.of(),
                        new SplittableRandom(seed * 1_000 + 500 + h),
                        work));
    }

    /** What a training on so many examples counts, in examples seen. */
    public long units(int examples) {
        return (long) options.heads * options.epochs * examples;
    }

    private void check(List<Example> train) {
        if (train.isEmpty()) {
            throw new IllegalArgumentException("no examples to train on");
        }
        for (Example example : train) {
            if (example.label >= classes) {
                throw new IllegalArgumentException("label " + example.label + " is outside [0, " + classes + ")");
            }
        }
    }

    private static PoolingHeads heads(int count, IntFunction<PoolingHead> one) {
        return new PoolingHeads(
                IntStream.range(0, count).parallel().mapToObj(one).toList());
    }

    /** Trains a head, which is modified. */
    private PoolingHead descend(
            PoolingHead head, List<Example> train, List<Example> dev, SplittableRandom random, Work progress) {
        PoolingGradient work = new PoolingGradient(head, options.mostTokens);
        double total = 0;
        for (Example example : train) {
            total += example.weight;
        }
        // Weights are 1 on average, so that the gradient's length does not depend on their unit.
        double unit = train.size() / total;
        int steps = options.epochs * batches(train, new SplittableRandom(0)).size();
        AdamW optimiser =
                new AdamW(new AdamW.Options(options.rate, options.weightDecay, WARM_UP, LONGEST_GRADIENT), steps);
        register(optimiser, head, work.gradient());
        PoolingGradient.Dropout dropout =
                new PoolingGradient.Dropout(options.tokenDropout, options.dropout, random.split());
        PoolingHead best = head;
        double bestLoss = Double.POSITIVE_INFINITY;
        for (int epoch = 0; epoch < options.epochs; epoch++) {
            for (List<Example> batch : batches(train, random)) {
                for (int from = 0; from < batch.size(); from += PoolingGradient.TOGETHER) {
                    List<Example> group = batch.subList(from, Math.min(batch.size(), from + PoolingGradient.TOGETHER));
                    double[][] p = work.forward(tokens(group), dropout);
                    float[][] gradients = new float[group.size()][];
                    for (int k = 0; k < gradients.length; k++) {
                        Example example = group.get(k);
                        gradients[k] = logitGradient(p[k], example, unit * example.weight / batch.size());
                    }
                    work.backward(gradients);
                    progress.done(group.size());
                }
                optimiser.step();
                work.weightsChanged();
            }
            double loss = dev.isEmpty() ? 0 : loss(work, dev, progress);
            if (loss < bestLoss) {
                bestLoss = loss;
                best = head.halved();
            }
        }
        return dev.isEmpty() ? head.halved() : best;
    }

    private static List<TokenRows> tokens(List<Example> group) {
        return group.stream().map(Example::tokens).toList();
    }

    private static void register(AdamW optimiser, PoolingHead head, PoolingHead gradient) {
        optimiser.add(head.queries(), gradient.queries());
        optimiser.add(head.hidden().weights(), gradient.hidden().weights());
        optimiser.add(head.hidden().bias(), gradient.hidden().bias());
        optimiser.add(head.output().weights(), gradient.output().weights());
        optimiser.add(head.output().bias(), gradient.output().bias());
    }

    /** Weighted mean of -log p(label). */
    private static double loss(PoolingGradient work, List<Example> examples, Work progress) {
        double loss = 0;
        double total = 0;
        for (int from = 0; from < examples.size(); from += PoolingGradient.TOGETHER) {
            List<Example> group = examples.subList(from, Math.min(examples.size(), from + PoolingGradient.TOGETHER));
            double[][] p = work.forward(tokens(group), null);
            for (int k = 0; k < p.length; k++) {
                Example example = group.get(k);
                loss -= example.weight * Math.log(Math.max(p[k][example.label], 1e-12));
                total += example.weight;
            }
            progress.check();
        }
        return loss / total;
    }

    /** Gradient of the cross entropy between the smoothed label and the probabilities. */
    private float[] logitGradient(double[] p, Example example, double weight) {
        float[] gradient = new float[classes];
        for (int c = 0; c < classes; c++) {
            double target = options.smoothing / classes + (c == example.label ? 1 - options.smoothing : 0);
            gradient[c] = (float) (weight * (p[c] - target));
        }
        return gradient;
    }

    /** Examples in a new order, cut where a batch has its tokens. */
    private List<List<Example>> batches(List<Example> examples, SplittableRandom random) {
        Example[] order = examples.toArray(Example[]::new);
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Example swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        List<List<Example>> batches = new ArrayList<>();
        List<Example> batch = new ArrayList<>();
        int tokens = 0;
        for (Example example : order) {
            batch.add(example);
            tokens += Math.min(example.tokens.rows(), options.mostTokens);
            if (tokens >= options.batchTokens) {
                batches.add(batch);
                batch = new ArrayList<>();
                tokens = 0;
            }
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /** Mean and deviation of each dimension over all tokens. */
    private float[][] scale(List<Example> examples) {
        int width = examples.get(0).tokens.width();
        double[] sum = new double[width];
        double[] squares = new double[width];
        float[] row = new float[width];
        long tokens = 0;
        for (Example example : examples) {
            int read = Math.min(example.tokens.rows(), options.mostTokens);
            for (int t = 0; t < read; t++) {
                example.tokens.row(t, row);
                for (int j = 0; j < width; j++) {
                    sum[j] += row[j];
                    squares[j] += (double) row[j] * row[j];
                }
            }
            tokens += read;
        }
        float[][] scale = new float[2][width];
        for (int j = 0; j < width; j++) {
            double mean = sum[j] / tokens;
            scale[0][j] = (float) mean;
            scale[1][j] = (float) Math.sqrt(Math.max(squares[j] / tokens - mean * mean, 1e-6));
        }
        return scale;
    }
}
