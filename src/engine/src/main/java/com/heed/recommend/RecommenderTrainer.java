package com.heed.recommend;

import com.heed.attention.EventSequence;
import com.heed.attention.NextItemLoss;
import com.heed.attention.SequenceEncoder;
import com.heed.attention.SequenceTrainer;
import com.heed.learn.Cores;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import com.heed.recommend.HitFigures.Repeats;
import com.heed.recommend.Question.Held;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Learns what a project recommends by: counting, weighted features and attention are each tuned on the newest part of every customer's history, which none of them has seen; the weights with which their rankings are fused are chosen there too, 0 for a voice that does not help; then all are learned again from everything. The same
 * histories and seed give the same ranking, whatever the number of threads.
 */
public final class RecommenderTrainer {
    /** Name of the fusion among the figures. */
    public static final String FUSION = "heed";

    static final String POPULAR = "popular";
    static final String COUNTING = "co-occurrence";
    private static final String NEIGHBOURS = "neighbours";
    private static final String FEATURES = "features";
    private static final String OWN = "own";
    private static final String ATTENTION = "attention";

    private static final double FILLING = 1e-6;
    private static final int MOST_QUESTIONS = 5_000;
    private static final int WATCHED = 2_000;
    private static final int K = 10;
    private static final double[] WEIGHTS = {0, 0.25, 0.5, 1, 2};
    private static final double DAY = 86_400;
    private static final int PATIENCE = 3;
    private static final int LOOKS = 15;

    private final Options options;

    /**
     * What is asked for.
     *
     * @param repeats whether customers may be offered what they had
     * @param held    what of a history is the newest part
     * @param words   of an item's text
     * @param network of the attention model
     * @param every   whether voices that are not heard are learned from everything as well, to be compared
     */
    public record Options(
            Repeats repeats,
            Held held,
            Function<String, List<String>> words,
            SequenceTrainer.Options network,
            boolean every,
            long seed,
            int threads) {

        /** Two blocks of width 64 over the 50 newest events. */
        public static SequenceTrainer.Options standard() {
            return new SequenceTrainer.Options(
                    64,
                    2,
                    64,
                    2,
                    50,
                    0.4,
                    new NextItemLoss.Sampled(1_000),
                    128,
                    1e-3,
                    1e-4,
                    new SequenceTrainer.Horizon(60, 3_000, 20_000_000));
        }
    }

    /** Names of the fusion and of the voices it is made of. */
    public static List<String> names(Repeats repeats) {
        List<String> names = new ArrayList<>(List.of(FUSION, POPULAR, COUNTING, NEIGHBOURS, FEATURES, ATTENTION));
        if (repeats == Repeats.ALLOWED) {
            names.add(OWN);
        }
        return names;
    }

    public RecommenderTrainer(Options options) {
        this.options = options;
    }

    /** A voice tuned on what is known before the newest part, and how to learn it from everything. */
    private record Tuned(String name, String settings, Recommender tuned, Function<Histories, Recommender> again) {}

    /**
     * Learns.
     *
     * @throws IllegalArgumentException if no customer has two events
     */
    public TrainedRecommender train(Histories all, Progress progress) {
        return Cores.run(options.threads, progress, heard -> learn(all, heard));
    }

    private TrainedRecommender learn(Histories all, Progress progress) {
        List<Question> questions = sample(Question.newest(all, options.held), MOST_QUESTIONS);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("no customer has two events; there is nothing to learn from");
        }
        Histories before = Question.before(all, options.held);
        SparseRows content = SparseRows.content(all.catalogue(), options.words);
        List<Tuned> voices = new ArrayList<>();
        Work work = new Work(progress, "counting", 4);
        voices.add(popularity(before, questions));
        work.done(1);
        voices.add(counting(before, questions));
        work.done(1);
        voices.add(neighbours(before));
        work.done(1);
        voices.add(features(before, content, questions));
        if (options.repeats == Repeats.ALLOWED) {
            voices.add(own(questions, all.catalogue()));
        }
        work.end();
        voices.add(attention(before, content, questions, progress));
        int[][][] ranks = voices.stream()
                .map(voice -> ranks(voice.tuned, all.catalogue(), questions))
                .toArray(int[][][]::new);
        double[] weights = weights(ranks, questions, all.items());
        // What is in demand is the first of the voices. It fills up where the others have nothing to say, such as for
        // somebody new.
        weights[0] = Math.max(weights[0], FILLING);
        List<TrainedRecommender.Figure> figures = new ArrayList<>();
        for (int v = 0; v < voices.size(); v++) {
            figures.add(figure(
                    voices.get(v).name, voices.get(v).settings, weights[v], HitFigures.of(ranks[v], questions, K)));
        }
        HitFigures fusion = HitFigures.of(fused(ranks, weights, questions.size(), all.items()), questions, K);
        figures.add(figure(FUSION, "", 1, fusion));
        List<ReciprocalRanks.Voice> learned = new ArrayList<>();
        for (int v = 0; v < voices.size(); v++) {
            if (weights[v] > 0 || options.every) {
                learned.add(new ReciprocalRanks.Voice(
                        voices.get(v).name, voices.get(v).again.apply(all), weights[v]));
            }
        }
        return new TrainedRecommender(
                new ReciprocalRanks(learned, all.catalogue()),
                List.copyOf(learned),
                List.copyOf(figures),
                tested(questions, fusion));
    }

    private static List<TrainedRecommender.Tested> tested(List<Question> questions, HitFigures fusion) {
        return IntStream.range(0, questions.size())
                .mapToObj(q -> new TrainedRecommender.Tested(questions.get(q), fusion.hits()[q] > 0))
                .toList();
    }

    private static TrainedRecommender.Figure figure(String name, String settings, double weight, HitFigures figures) {
        return new TrainedRecommender.Figure(
                name, settings, weight, figures.meanHits(), figures.meanNdcg(), figures.hits().length);
    }

    private List<Question> sample(List<Question> questions, int most) {
        List<Question> some = new ArrayList<>(questions);
        SplittableRandom random = new SplittableRandom(options.seed);
        for (int i = some.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Question swapped = some.get(i);
            some.set(i, some.get(other));
            some.set(other, swapped);
        }
        return List.copyOf(some.subList(0, Math.min(most, some.size())));
    }

    private double ndcg(Recommender recommender, Catalogue catalogue, List<Question> questions) {
        Recommender offered = (past, scores) -> {
            recommender.score(past, scores);
            catalogue.offer(scores);
        };
        return HitFigures.of(offered, catalogue.size(), questions, K, options.repeats)
                .meanNdcg();
    }

    private Tuned popularity(Histories before, List<Question> questions) {
        double best = Double.POSITIVE_INFINITY;
        double most = -1;
        for (double days : before.newest() < 0
                ? new double[] {Double.POSITIVE_INFINITY}
                : new double[] {Double.POSITIVE_INFINITY, 365, 120, 45, 15, 5}) {
            double found = ndcg(Popularity.now(before, days * DAY), before.catalogue(), questions);
            if (found > most) {
                most = found;
                best = days;
            }
        }
        double days = best;
        return new Tuned(
                POPULAR,
                Double.isInfinite(days) ? "of all time" : "half-life " + days + " days",
                Popularity.now(before, days * DAY),
                all -> Popularity.now(all, days * DAY));
    }

    private static Tuned neighbours(Histories before) {
        return new Tuned(
                NEIGHBOURS,
                "cosine",
                CoOccurrence.of(before, CoOccurrence.Options.COSINE),
                all -> CoOccurrence.of(all, CoOccurrence.Options.COSINE));
    }

    private Tuned counting(Histories before, List<Question> questions) {
        CoOccurrence.Options best = CoOccurrence.Options.NEXT;
        double most = ndcg(CoOccurrence.of(before, best), before.catalogue(), questions);
        for (int round = 0; round < 2; round++) {
            for (CoOccurrence.Options other : around(best, round)) {
                double found = ndcg(CoOccurrence.of(before, other), before.catalogue(), questions);
                if (found > most) {
                    most = found;
                    best = other;
                }
            }
        }
        CoOccurrence.Options chosen = best;
        return new Tuned(
                COUNTING, chosen.toString(), CoOccurrence.of(before, chosen), all -> CoOccurrence.of(all, chosen));
    }

    private static List<CoOccurrence.Options> around(CoOccurrence.Options at, int round) {
        List<CoOccurrence.Options> others = new ArrayList<>();
        double[] step = round == 0 ? new double[] {0, 0.5, 1} : new double[] {0.25, 0.75};
        for (double alpha : step) {
            for (double beta : step) {
                others.add(
                        new CoOccurrence.Options(at.window(), at.reach(), at.backward(), alpha, beta / 2, at.fade()));
            }
        }
        for (double reach : step) {
            others.add(new CoOccurrence.Options(at.window(), reach, at.backward(), at.alpha(), at.beta(), at.fade()));
        }
        for (double backward : step) {
            others.add(new CoOccurrence.Options(at.window(), at.reach(), backward, at.alpha(), at.beta(), at.fade()));
        }
        for (double fade : new double[] {0.5, 0.7, 0.9, 1}) {
            others.add(new CoOccurrence.Options(at.window(), at.reach(), at.backward(), at.alpha(), at.beta(), fade));
        }
        return others;
    }

    private Tuned features(Histories before, SparseRows content, List<Question> questions) {
        WeightedFeatures.Options best = new WeightedFeatures.Options(0.8, 0.25);
        double most = -1;
        for (double fade : new double[] {0.6, 0.8, 1}) {
            for (double power : new double[] {0, 0.25, 0.5}) {
                WeightedFeatures.Options other = new WeightedFeatures.Options(fade, power);
                double found = ndcg(WeightedFeatures.of(before, content, other), before.catalogue(), questions);
                if (found > most) {
                    most = found;
                    best = other;
                }
            }
        }
        WeightedFeatures.Options chosen = best;
        return new Tuned(
                FEATURES,
                chosen.toString(),
                WeightedFeatures.of(before, content, chosen),
                all -> WeightedFeatures.of(all, content, chosen));
    }

    private Tuned own(List<Question> questions, Catalogue catalogue) {
        double best = 1;
        double most = -1;
        for (double fade : new double[] {0.5, 0.7, 0.8, 0.9, 0.95, 1}) {
            double found = ndcg(new OwnFrequency(fade), catalogue, questions);
            if (found > most) {
                most = found;
                best = fade;
            }
        }
        OwnFrequency own = new OwnFrequency(best);
        return new Tuned(OWN, own.toString(), own, all -> own);
    }

    private Tuned attention(Histories before, SparseRows content, List<Question> questions, Progress progress) {
        List<Question> watched = questions.subList(0, Math.min(WATCHED, questions.size()));
        SequenceTrainer trainer = new SequenceTrainer(options.network);
        int horizon = trainer.epochs(sequences(before));
        int look = Math.ceilDiv(horizon, LOOKS);
        Watched best = new Watched();
        learn(trainer, before, content, horizon, progress, (epoch, encoder) -> {
            if (epoch % look != 0 && epoch != horizon) {
                return true;
            }
            double found = ndcg(new AttentionRecommender(encoder), before.catalogue(), watched);
            if (found > best.ndcg) {
                best.ndcg = found;
                best.epoch = epoch;
                best.encoder = encoder.copy();
            }
            return epoch - best.epoch < PATIENCE * look;
        });
        int epochs = best.epoch;
        return new Tuned(
                ATTENTION,
                epochs + " of " + horizon + " epochs",
                new AttentionRecommender(Objects.requireNonNull(best.encoder)),
                all -> new AttentionRecommender(
                        learn(trainer, all, content, epochs, progress, (epoch, encoder) -> true)));
    }

    /** The best that was seen while the attention learned. */
    private static final class Watched {
        private double ndcg = -1;
        private int epoch;
        private @Nullable SequenceEncoder encoder;
    }

    private SequenceEncoder learn(
            SequenceTrainer trainer,
            Histories past,
            SparseRows content,
            int epochs,
            Progress progress,
            BiPredicate<Integer, SequenceEncoder> goesOn) {
        return trainer.train(
                sequences(past),
                ItemVectors.of(past, content, options.network.width(), options.seed),
                epochs,
                options.seed,
                goesOn,
                new Work(progress, ATTENTION, past.events() * epochs));
    }

    private static List<EventSequence> sequences(Histories all) {
        return all.customers().stream().map(History::events).toList();
    }

    private int[][] ranks(Recommender recommender, Catalogue catalogue, List<Question> questions) {
        ThreadLocal<double[]> memory = ThreadLocal.withInitial(() -> new double[catalogue.size()]);
        int[][] ranks = new int[questions.size()][];
        IntStream.range(0, ranks.length).parallel().forEach(q -> {
            double[] scores = memory.get();
            History past = questions.get(q).past();
            recommender.score(past, scores);
            catalogue.offer(scores);
            HitFigures.allow(past, scores, options.repeats);
            ranks[q] = Ranking.best(scores, ReciprocalRanks.DEPTH);
        });
        return ranks;
    }

    /** Climbs one weight at a time, from each voice alone and from all alike, and takes the best top. */
    private static double[] weights(int[][][] ranks, List<Question> questions, int items) {
        double[] best = new double[ranks.length];
        double most = -1;
        for (int start = 0; start <= ranks.length; start++) {
            double[] weights = new double[ranks.length];
            if (start == ranks.length) {
                Arrays.fill(weights, 1);
            } else {
                weights[start] = 1;
            }
            double top = climb(weights, ranks, questions, items);
            if (top > most) {
                most = top;
                best = weights;
            }
        }
        return best;
    }

    private static double climb(double[] weights, int[][][] ranks, List<Question> questions, int items) {
        double top = ndcg(weights, ranks, questions, items);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int v = 0; v < weights.length; v++) {
                double before = weights[v];
                for (double weight : WEIGHTS) {
                    double kept = weights[v];
                    weights[v] = weight;
                    double found = ndcg(weights, ranks, questions, items);
                    if (found > top + 1e-9) {
                        top = found;
                    } else {
                        weights[v] = kept;
                    }
                }
                moved |= weights[v] != before;
            }
        }
        return top;
    }

    private static double ndcg(double[] weights, int[][][] ranks, List<Question> questions, int items) {
        return HitFigures.of(fused(ranks, weights, questions.size(), items), questions, K)
                .meanNdcg();
    }

    private static int[][] fused(int[][][] ranks, double[] weights, int questions, int items) {
        ThreadLocal<double[]> memory = ThreadLocal.withInitial(() -> new double[items]);
        int[][] best = new int[questions][];
        IntStream.range(0, questions).parallel().forEach(q -> {
            double[] scores = memory.get();
            Map<Integer, Double> sums = new LinkedHashMap<>();
            for (int v = 0; v < weights.length; v++) {
                int[] of = ranks[v][q];
                for (int rank = 0; rank < of.length && weights[v] > 0; rank++) {
                    scores[of[rank]] += ReciprocalRanks.share(weights[v], rank);
                    sums.put(of[rank], 0.0);
                }
            }
            best[q] = Ranking.best(scores, K);
            sums.keySet().forEach(i -> scores[i] = 0);
        });
        return best;
    }
}
