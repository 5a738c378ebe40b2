package com.heed.benchmark;

import com.heed.attention.EventSequence;
import com.heed.attention.NextItemLoss;
import com.heed.attention.SequenceEncoder;
import com.heed.attention.SequenceTrainer;
import com.heed.learn.Work;
import com.heed.recommend.AttentionRecommender;
import com.heed.recommend.Catalogue;
import com.heed.recommend.CoOccurrence;
import com.heed.recommend.Histories;
import com.heed.recommend.History;
import com.heed.recommend.Item;
import com.heed.recommend.ItemImage;
import com.heed.recommend.Lookalikes;
import com.heed.recommend.Popularity;
import com.heed.recommend.Ranking;
import com.heed.recommend.ReciprocalRanks;
import com.heed.recommend.Recommender;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long do the ten best of many items take, for a customer of 50 events: by attention as it is read from its file, by pictures that each of them has, by the fusion of demand, co-occurrence and attention, and by that with pictures?
 *
 * <pre>java -jar src/benchmarks/target/heed-benchmarks.jar TopTenBenchmark</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1500m")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class TopTenBenchmark {
    private static final int CUSTOMERS = 20_000;
    private static final int WIDTH = 64;
    private static final int EVENTS = 50;
    /** As many numbers as vectors of pictures have; an encoder has more, of which most is left. */
    private static final int FEATURES = 128;

    /** A project has at most 20,000. */
    @Param({"20000", "100000"})
    private int items;

    private double[] scores = {};
    private final SplittableRandom random = new SplittableRandom(1);
    private List<History> customers = List.of();
    private Recommender attention = (past, none) -> {};
    private Recommender fusion = attention;
    private Recommender pictures = attention;
    private Recommender pictured = attention;
    private int next;

    @Setup(Level.Trial)
    public void learn() throws IOException {
        scores = new double[items];
        customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(c -> new History("c" + c, EventSequence.untimed(past())))
                .toList();
        Histories all = new Histories(new Catalogue(catalogue()), customers);
        attention = new AttentionRecommender(stored(encoder()));
        List<ReciprocalRanks.Voice> voices = List.of(
                new ReciprocalRanks.Voice("popular", Popularity.of(all), 0.5),
                new ReciprocalRanks.Voice("co-occurrence", CoOccurrence.of(all, CoOccurrence.Options.NEXT), 1),
                new ReciprocalRanks.Voice("attention", attention, 1));
        fusion = new ReciprocalRanks(voices);
        pictures = Lookalikes.of(all, new Lookalikes.Options(0.8, 0.25), 1);
        List<ReciprocalRanks.Voice> more = new ArrayList<>(voices);
        more.add(new ReciprocalRanks.Voice("images", pictures, 1));
        pictured = new ReciprocalRanks(more);
    }

    private List<Item> catalogue() {
        List<Item> all = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            float[] features = new float[FEATURES];
            for (int j = 0; j < FEATURES; j++) {
                features[j] = (float) random.nextDouble();
            }
            all.add(Item.named("i" + i).with(ItemImage.of(features)));
        }
        return all;
    }

    /** Some much more often than others. */
    private int[] past() {
        return random.doubles(EVENTS).mapToInt(x -> (int) (items * x * x * x)).toArray();
    }

    /** What is learned does not change how long it takes. */
    private SequenceEncoder encoder() {
        float[][] start = new float[items][WIDTH];
        for (float[] row : start) {
            for (int j = 0; j < WIDTH; j++) {
                row[j] = (float) (random.nextGaussian() / Math.sqrt(WIDTH));
            }
        }
        return new SequenceTrainer(new SequenceTrainer.Options(
                        WIDTH,
                        2,
                        64,
                        2,
                        EVENTS,
                        0.4,
                        new NextItemLoss.Sampled(100),
                        128,
                        1e-3,
                        1e-4,
                        SequenceTrainer.Horizon.of(1)))
                .train(
                        customers.subList(0, 100).stream().map(History::events).toList(),
                        start,
                        1,
                        1,
                        (epoch, model) -> true,
                        Work.quiet());
    }

    private static SequenceEncoder stored(SequenceEncoder encoder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        encoder.write(new DataOutputStream(bytes));
        return SequenceEncoder.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    @Benchmark
    public int[] attention() {
        return best(attention);
    }

    @Benchmark
    public int[] fusion() {
        return best(fusion);
    }

    @Benchmark
    public int[] pictures() {
        return best(pictures);
    }

    @Benchmark
    public int[] fusionWithPictures() {
        return best(pictured);
    }

    private int[] best(Recommender by) {
        by.score(customers.get(next++ % CUSTOMERS), scores);
        return Ranking.best(scores, 10);
    }
}
