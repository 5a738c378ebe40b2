package com.heed.intent;

import com.heed.attention.PoolingHeads;
import com.heed.attention.PoolingTrainer;
import com.heed.learn.LinearModel;
import com.heed.learn.ManyClassRegression;
import com.heed.learn.VectorRows;
import com.heed.learn.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Trains the {@link Voices} on some of the texts. The same texts, labels and seed give the same voices, whatever the number of threads. */
final class VoiceTrainer {
    private static final double PENALTY = 3e-5;
    private static final double FEW_PENALTY = 1e-4;
    static final int ITERATIONS = 60;
    private static final int TERM_EPOCHS = 12;
    private static final int EPOCHS = 14;
    private static final double RATE = 1e-3;
    /** Texts a step of attention, about: with long texts, too, a step is not taken on a handful. */
    private static final int BATCH = 64;

    private static final int LEAST_STEPS = 300;
    private static final int LEAST_BATCH_TOKENS = 1_024;

    private final TextFeatures features;
    private final IntentTrainer.Labelled truth;
    private final int[] labels;
    private final float[] weights;
    private final int classes;
    private final int[] rows;
    private final Work work;

    /**
     * How much of a full training voices that know something already get.
     *
     * @param terms   epochs of the regression on terms
     * @param rate    of them, as a share of the full rate
     * @param vectors iterations of the regression on vectors
     * @param epochs  of attention
     * @param step    rate of them
     */
    record Further(int terms, float rate, int vectors, int epochs, double step) {
        /** From nine tenths of the texts to all; terms from nothing, which their rate likes better. */
        static final Further REST = new Further(TERM_EPOCHS, 1, 10, 3, 5e-4);

        /** From the texts of some time ago to those of today. */
        static final Further DAY = new Further(2, 1, 10, 2, 5e-4);
    }

    /**
     * @param truth classes and weights of all texts
     * @param rows   texts to train on
     * @param work   counts about {@link #units}
     */
    VoiceTrainer(TextFeatures features, IntentTrainer.Labelled truth, int classes, int[] rows, Work work) {
        this.features = features;
        this.truth = truth;
        this.labels = truth.labels();
        this.weights = truth.weights();
        this.classes = classes;
        this.rows = rows;
        this.work = work;
    }

    /** Attention's epochs of a training further: of few texts more, so that there are steps enough to learn anything in. */
    private int epochs(Further further) {
        int steps = rows.length / BATCH + 1;
        return Math.min(EPOCHS, Math.max(further.epochs, LEAST_STEPS / steps));
    }

    static long units(int texts, int heads) {
        return (long) texts * (TERM_EPOCHS + ITERATIONS + heads * EPOCHS);
    }

    static long units(int texts, Further further, int heads) {
        return (long) texts * (further.terms + further.vectors + heads * further.epochs);
    }

    /** @param heads of the attention, 0 for none */
    Voices train(int heads, long seed) {
        TermRegression terms = new TermRegression(features.terms().size(), classes);
        ForkJoinTask<TermWeights> byTerms = task(() -> {
            terms.learn(features.termRows(), rows, labels, weights, TERM_EPOCHS, TermRegression.RATE, seed, work);
            return terms.model();
        });
        ForkJoinTask<LinearModel> byVectors = task(this::byVectors);
        ForkJoinTask<Optional<PoolingHeads>> attention = task(() -> heads == 0
                ? Optional.empty()
                : Optional.of(new PoolingTrainer(options(heads, EPOCHS, RATE), classes)
                        .train(examples(), List.of(), new SplittableRandom(seed).nextLong(), work)));
        ForkJoinTask.invokeAll(List.of(attention, byTerms, byVectors));
        return voices(byTerms.join(), byVectors.join(), attention.join().orElse(null), byFacts(seed));
    }

    /**
     * Trains voices of the same terms and classes further.
     *
     * @param terms   goes on from where it is and is modified
     * @param byFacts null where that voice did not speak; else it learns from nothing, which costs nothing
     */
    Voices further(
            TermRegression terms,
            LinearModel byVectors,
            @Nullable PoolingHeads heads,
            @Nullable FactVoice byFacts,
            Further further,
            long seed) {
        ForkJoinTask<TermWeights> term = task(() -> {
            float rate = further.rate * TermRegression.RATE;
            terms.learn(features.termRows(), rows, labels, weights, further.terms, rate, ~seed, work);
            return terms.model();
        });
        ForkJoinTask<LinearModel> vectors = task(() -> byVectors(rows, further.vectors, byVectors));
        ForkJoinTask<Optional<PoolingHeads>> attention = task(() -> heads == null
                ? Optional.empty()
                : Optional.of(new PoolingTrainer(options(1, epochs(further), further.step), classes)
                        .refine(heads, examples(), new SplittableRandom(~seed).nextLong(), work)));
        ForkJoinTask.invokeAll(List.of(attention, term, vectors));
        FactVoice learned = byFacts == null ? null : byFacts(seed);
        return voices(term.join(), vectors.join(), attention.join().orElse(null), learned == null ? byFacts : learned);
    }

    private static <T> ForkJoinTask<T> task(Callable<T> work) {
        return ForkJoinTask.adapt(work);
    }

    private Voices voices(
            TermWeights byTerms, LinearModel byVectors, @Nullable PoolingHeads attention, @Nullable FactVoice byFacts) {
        return new Voices(features.language(), features.terms(), byTerms, byVectors, neighbours(), attention, byFacts);
    }

    /** Null where nothing is known of the texts beside their words. */
    private @Nullable FactVoice byFacts(long seed) {
        return features.facts().size() == 0
                ? null
                : FactVoice.learn(features.facts(), features.factRows(), rows, truth, classes, seed);
    }

    LinearModel byVectors() {
        return byVectors(rows, ITERATIONS, null);
    }

    /** The regression on vectors from few texts in few iterations: where only its signs are wanted. */
    LinearModel roughlyByVectors(int most, int iterations) {
        return byVectors(sample(rows, most), iterations, null);
    }

    /** As many rows as wanted, spread evenly. */
    static int[] sample(int[] rows, int most) {
        return rows.length <= most
                ? rows
                : IntStream.range(0, most)
                        .map(k -> rows[(int) ((long) k * rows.length / most)])
                        .toArray();
    }

    private LinearModel byVectors(int[] some, int iterations, @Nullable LinearModel raw) {
        float[][] dense = Arrays.stream(some).mapToObj(i -> features.dense()[i]).toArray(float[][]::new);
        int[] truth = Arrays.stream(some).map(i -> labels[i]).toArray();
        double penalty = some.length < TextFeatures.FEW_TEXTS ? FEW_PENALTY : PENALTY;
        Standard standard = features.standard();
        return standard.raw(ManyClassRegression.train(
                dense,
                truth,
                weights(some),
                classes,
                penalty,
                iterations,
                raw == null ? null : standard.standardised(raw),
                work));
    }

    /** A class counts by the root of what its texts weigh, so that a rare one is heard without shouting. */
    private double[] weights(int[] some) {
        double[] sums = new double[classes];
        for (int i : some) {
            sums[labels[i]] += weights[i];
        }
        return Arrays.stream(some)
                .mapToDouble(i -> weights[i] / Math.sqrt(sums[labels[i]]))
                .toArray();
    }

    Neighbours neighbours() {
        return new Neighbours(
                new VectorRows.Floats(Arrays.stream(rows)
                        .mapToObj(i -> features.sentences()[i])
                        .toArray(float[][]::new)),
                Arrays.stream(rows).map(i -> labels[i]).toArray(),
                classes);
    }

    private List<PoolingTrainer.Example> examples() {
        List<PoolingTrainer.Example> examples = new ArrayList<>(rows.length);
        for (int i : rows) {
            examples.add(new PoolingTrainer.Example(features.texts().get(i).tokens(), labels[i], weights[i]));
        }
        return examples;
    }

    private PoolingTrainer.Options options(int heads, int epochs, double rate) {
        long tokens = 0;
        for (int i : rows) {
            tokens += features.texts().get(i).tokens().rows();
        }
        int batch = (int) Math.max(LEAST_BATCH_TOKENS, BATCH * tokens / Math.max(1, rows.length));
        return new PoolingTrainer.Options(
                heads, 4, 128, epochs, 0.3, 0.1, 0.05, rate, 0.05, batch, IntentTrainer.MOST_TOKENS);
    }
}
