package com.heed.recommend;

import com.heed.attention.NextItemLoss;
import com.heed.attention.SequenceTrainer;
import com.heed.learn.Cores;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import com.heed.recommend.HitFigures.Repeats;
import com.heed.recommend.Question.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Learns what a project recommends by: counting, weighted features, pictures where items have some, and attention are each tuned on the newest part of every customer's history, which none of them has seen; the weights with which their rankings are fused are chosen there too, 0 for a voice that does not help; then all are learned again from everything. The same
 * histories and seed give the same ranking, whatever the number of threads.
 */
public final class RecommenderTrainer {
    /** Name of the fusion among the figures. */
    public static final String FUSION = "heed";

    static final String POPULAR = "popular";
    static final String COUNTING = "co-occurrence";
    static final String NEIGHBOURS = "neighbours";
    static final String FEATURES = "features";
    static final String OWN = "own";
    static final String IMAGES = "images";
    static final String ATTENTION = "attention";

    private static final double FILLING = 1e-6;

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
                    new SequenceTrainer.Horizon(60, 3_000, 16_000_000));
        }
    }

    /** Names of the fusion and of the voices it is made of. @param pictures whether items have some */
    public static List<String> names(Repeats repeats, boolean pictures) {
        List<String> names = new ArrayList<>(List.of(FUSION, POPULAR, COUNTING, NEIGHBOURS, FEATURES, ATTENTION));
        if (pictures) {
            names.add(IMAGES);
        }
        if (repeats == Repeats.ALLOWED) {
            names.add(OWN);
        }
        return names;
    }

    public RecommenderTrainer(Options options) {
        this.options = options;
    }

    /**
     * Learns.
     *
     * @throws IllegalArgumentException if no customer has two events
     */
    public TrainedRecommender train(Histories all, Progress progress) {
        return Cores.run(options.threads, progress, heard -> learn(all, heard));
    }

    /**
     * Attention alone.
     *
     * @param recommender learned from everything
     * @param figure      on the newest part, before it was learned from
     */
    public record Alone(Recommender recommender, TrainedRecommender.Figure figure) {}

    /**
     * Learns attention by some loss, as {@link #train} does by that of the options, to be compared.
     *
     * @throws IllegalArgumentException if no customer has two events
     */
    public Alone attention(Histories all, NextItemLoss loss, Progress progress) {
        return Cores.run(options.threads, progress, heard -> alone(all, loss, heard));
    }

    private Alone alone(Histories all, NextItemLoss loss, Progress progress) {
        NewestPart newest = newest(all);
        ItemContent content = ItemContent.of(all.catalogue(), options.words, options.seed);
        Tuned voice = attention(options.network.with(loss), content, progress).tune(newest);
        HitFigures figures = HitFigures.of(newest.ranks(voice.tuned()), newest.questions(), NewestPart.K);
        return new Alone(voice.again().apply(all), figure(voice, 0, figures));
    }

    private TrainedRecommender learn(Histories all, Progress progress) {
        NewestPart newest = newest(all);
        ItemContent content = ItemContent.of(all.catalogue(), options.words, options.seed);
        List<Tuned> voices = counted(newest, content, progress);
        voices.add(attention(options.network, content, progress).tune(newest));
        int[][][] ranks =
                voices.stream().map(voice -> newest.ranks(voice.tuned())).toArray(int[][][]::new);
        FusionWeights fusion = new FusionWeights(ranks, newest.questions());
        double[] weights = fusion.best();
        // What is in demand is the first of the voices. It fills up where the others have nothing to say, such as for
        // somebody new.
        weights[0] = Math.max(weights[0], FILLING);
        HitFigures fused = fusion.fused(weights);
        List<TrainedRecommender.Figure> figures = new ArrayList<>();
        List<ReciprocalRanks.Voice> learned = new ArrayList<>();
        for (int v = 0; v < voices.size(); v++) {
            Tuned voice = voices.get(v);
            figures.add(figure(voice, weights[v], HitFigures.of(ranks[v], newest.questions(), NewestPart.K)));
            if (weights[v] > 0 || options.every) {
                learned.add(
                        new ReciprocalRanks.Voice(voice.name(), voice.again().apply(all), weights[v]));
            }
        }
        figures.add(TrainedRecommender.Figure.of(FUSION, "", 1, fused));
        return new TrainedRecommender(
                new ReciprocalRanks(learned, all.catalogue()),
                List.copyOf(learned),
                List.copyOf(figures),
                tested(newest.questions(), fused));
    }

    private NewestPart newest(Histories all) {
        return NewestPart.of(all, options.held, options.repeats, options.seed);
    }

    private List<Tuned> counted(NewestPart newest, ItemContent content, Progress progress) {
        CountedVoices voices = new CountedVoices(newest);
        List<Tuned> tuned = new ArrayList<>();
        Work work = new Work(progress, "counting", content.images().isEmpty() ? 4 : 5);
        tuned.add(voices.popularity());
        work.done(1);
        tuned.add(voices.coOccurrence());
        work.done(1);
        tuned.add(voices.neighbours());
        work.done(1);
        tuned.add(voices.features(content.words()));
        work.done(1);
        if (!content.images().isEmpty()) {
            tuned.add(voices.images(content.images()));
            work.done(1);
        }
        if (options.repeats == Repeats.ALLOWED) {
            tuned.add(voices.own());
        }
        work.end();
        return tuned;
    }

    private AttentionVoice attention(SequenceTrainer.Options network, ItemContent content, Progress progress) {
        return new AttentionVoice(network, content, options.seed, progress);
    }

    private static List<TrainedRecommender.Tested> tested(List<Question> questions, HitFigures fusion) {
        return IntStream.range(0, questions.size())
                .mapToObj(q -> new TrainedRecommender.Tested(questions.get(q), fusion.hits()[q] > 0))
                .toList();
    }

    private static TrainedRecommender.Figure figure(Tuned voice, double weight, HitFigures figures) {
        return TrainedRecommender.Figure.of(voice.name(), voice.settings(), weight, figures);
    }
}
