package com.heed.benchmark;

import com.heed.attention.EventSequence;
import com.heed.attention.NextItemLoss;
import com.heed.attention.SequenceEncoder;
import com.heed.attention.SequenceTrainer;
import com.heed.learn.Cores;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast does the recommender's attention learn on one core: two blocks of width 64, two heads, sequences of 50 events, 128 a step? An operation is an epoch of {@value #SEQUENCES} sequences. With one draw the blocks are nearly all there is; 1,000 draws are what a project trains with.
 *
 * <pre>java -jar src/benchmarks/target/heed-benchmarks.jar AttentionTrainingBenchmark</pre>
 *
 * {@code src/benchmarks/src/main/python/attention_training.py} does the same with PyTorch and counts the same.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
public class AttentionTrainingBenchmark {
    private static final int SEQUENCES = 1_024;
    private static final int ITEMS = 5_000;
    private static final int WIDTH = 64;
    private static final int HEADS = 2;
    private static final int HIDDEN = 64;
    private static final int BLOCKS = 2;
    private static final int LENGTH = 50;

    @Param({"1", "1000"})
    private int draws;

    private final List<EventSequence> sequences = sequences();
    private final float[][] start = start();

    /**
     * Floating-point operations of the matrix products, a multiplication and an addition being two; all else (normalisations, softmax, dropout, Adam) is not counted. Each product forward is two of its size backward.
     */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counted {
        /** In 10^9: attention counts the pairs of places that see each other, L (L + 1) / 2 of them. */
        public double gigaflop;

        /** In 10^9: attention counts L x L pairs, as a program computes that masks what may not be seen. */
        public double gigaflopUnmasked;

        /** Processor time of the process, in seconds: on a busy machine it is less than the time that went by. */
        public double processor;
    }

    private static List<EventSequence> sequences() {
        SplittableRandom random = new SplittableRandom(1);
        return IntStream.range(0, SEQUENCES)
                .mapToObj(s ->
                        EventSequence.untimed(random.ints(LENGTH + 1, 0, ITEMS).toArray()))
                .toList();
    }

    private static float[][] start() {
        SplittableRandom random = new SplittableRandom(2);
        float[][] start = new float[ITEMS][WIDTH];
        for (float[] row : start) {
            for (int j = 0; j < WIDTH; j++) {
                row[j] = (float) (random.nextGaussian() / Math.sqrt(WIDTH));
            }
        }
        return start;
    }

    @Benchmark
    public SequenceEncoder epoch(Counted counted) {
        Spent before = Spent.now();
        SequenceEncoder encoder = Cores.run(
                1,
                Progress.NONE,
                heard -> new SequenceTrainer(new SequenceTrainer.Options(
                                WIDTH,
                                HEADS,
                                HIDDEN,
                                BLOCKS,
                                LENGTH,
                                0.4,
                                new NextItemLoss.Sampled(draws),
                                128,
                                1e-3,
                                1e-4,
                                SequenceTrainer.Horizon.of(1)))
                        .train(sequences, start, 1, 1, (epoch, model) -> true, Work.quiet()));
        counted.gigaflop += gigaflop(LENGTH * (LENGTH + 1) / 2.0);
        counted.gigaflopUnmasked += gigaflop(LENGTH * LENGTH);
        counted.processor += before.since().processor();
        return encoder;
    }

    /** @param pairs of places of which one looks at the other */
    private double gigaflop(double pairs) {
        double projections = 4.0 * 2 * LENGTH * WIDTH * WIDTH;
        double attention = 2.0 * 2 * pairs * WIDTH;
        double feedForward = 2.0 * 2 * LENGTH * WIDTH * HIDDEN;
        double loss = 2.0 * LENGTH * (draws + 1) * WIDTH;
        return 3 * SEQUENCES * (BLOCKS * (projections + attention + feedForward) + loss) / 1e9;
    }
}
