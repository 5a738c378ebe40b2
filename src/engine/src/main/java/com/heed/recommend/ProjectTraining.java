package com.heed.recommend;

import com.heed.evaluation.PairedCases;
import com.heed.learn.Progress;
import com.heed.recommend.HitFigures.Repeats;
import com.heed.recommend.Question.Held;
import com.heed.recommend.TrainedRecommender.Figure;
import java.util.List;
import java.util.function.Function;

/**
 * Learns what a project recommends by, as far as its history goes: from {@value #LEAST_ASKED} customers with a past on, {@link RecommenderTrainer} tunes and fuses; from {@value #LEAST_COUNTED} on, items that came together are counted; below, only what is in demand is known.
 */
public final class ProjectTraining {
    /** Customers whose newest event can be asked for; on fewer, the best of many ways is chosen by luck. */
    public static final int LEAST_ASKED = 200;

    /** Customers with two events. */
    public static final int LEAST_COUNTED = 20;

    /** Customers with an event; below, what is in demand would tell what single persons had. */
    public static final int LEAST_CUSTOMERS = 5;

    private static final double LAST = 1e-6;
    private static final int K = 10;

    private final Function<String, List<String>> words;
    private final long seed;
    private final int threads;

    /** @param words of an item's text */
    public ProjectTraining(Function<String, List<String>> words, long seed, int threads) {
        this.words = words;
        this.seed = seed;
        this.threads = threads;
    }

    /** How a training ended. */
    public sealed interface Outcome {
        /** Too few customers for anything. @param customers with an event */
        record TooFew(int customers) implements Outcome {}

        /**
         * Something was learned.
         *
         * @param figures of each way on the newest event of each customer, which it had not seen; empty where nothing could be asked
         * @param tested  what was asked there, and whether this model knew
         */
        record Learned(
                ProjectRecommender model,
                Catalogue catalogue,
                List<Figure> figures,
                List<TrainedRecommender.Tested> tested)
                implements Outcome {

            /**
             * Beside the model in use, on what customers had since it was made.
             *
             * @param since seconds
             */
            public PairedCases against(ProjectRecommender inUse, long since) {
                PairedCases cases = new PairedCases(0, 0, 0);
                for (TrainedRecommender.Tested each : tested) {
                    if (each.question().at() >= since) {
                        cases = cases.with(inUse.hits(each.question(), catalogue), each.hit());
                    }
                }
                return cases;
            }
        }
    }

    public Outcome train(Histories all, Progress progress) {
        int customers =
                (int) all.customers().stream().filter(each -> each.length() > 0).count();
        if (customers < LEAST_CUSTOMERS) {
            return new Outcome.TooFew(customers);
        }
        List<Question> questions = Question.newest(all, Held.EVENT);
        return questions.size() >= LEAST_ASKED ? learned(all, progress) : counted(all, questions);
    }

    private Outcome learned(Histories all, Progress progress) {
        TrainedRecommender trained = new RecommenderTrainer(new RecommenderTrainer.Options(
                        Repeats.NOT_AGAIN,
                        Held.EVENT,
                        words,
                        RecommenderTrainer.Options.standard(),
                        false,
                        seed,
                        threads))
                .train(all, progress);
        return new Outcome.Learned(
                model(ProjectRecommender.Basis.LEARNED, all, trained.learned()),
                all.catalogue(),
                trained.figures(),
                trained.tested());
    }

    private static Outcome counted(Histories all, List<Question> questions) {
        boolean pairs =
                all.customers().stream().filter(each -> each.length() > 1).count() >= LEAST_COUNTED;
        ProjectRecommender.Basis basis = pairs ? ProjectRecommender.Basis.COUNTED : ProjectRecommender.Basis.POPULAR;
        ReciprocalRanks before = new ReciprocalRanks(voices(Question.before(all, Held.EVENT), pairs), all.catalogue());
        HitFigures figures = HitFigures.of(before, all.items(), questions, K, Repeats.NOT_AGAIN);
        HitFigures popular = HitFigures.of(
                new ReciprocalRanks(voices(Question.before(all, Held.EVENT), false), all.catalogue()),
                all.items(),
                questions,
                K,
                Repeats.NOT_AGAIN);
        return new Outcome.Learned(
                model(basis, all, voices(all, pairs)),
                all.catalogue(),
                questions.isEmpty()
                        ? List.of()
                        : List.of(
                                Figure.of(RecommenderTrainer.POPULAR, "", pairs ? LAST : 1, popular),
                                Figure.of(RecommenderTrainer.FUSION, "", 1, figures)),
                java.util.stream.IntStream.range(0, questions.size())
                        .mapToObj(q -> new TrainedRecommender.Tested(questions.get(q), figures.hits()[q] > 0))
                        .toList());
    }

    /** Not tuned. Demand fills up where counting has nothing to say. */
    private static List<ReciprocalRanks.Voice> voices(Histories past, boolean pairs) {
        ReciprocalRanks.Voice popular =
                new ReciprocalRanks.Voice(RecommenderTrainer.POPULAR, Popularity.of(past), pairs ? LAST : 1);
        return pairs
                ? List.of(
                        popular,
                        new ReciprocalRanks.Voice(
                                RecommenderTrainer.COUNTING, CoOccurrence.of(past, CoOccurrence.Options.NEXT), 1))
                : List.of(popular);
    }

    private static ProjectRecommender model(
            ProjectRecommender.Basis basis, Histories all, List<ReciprocalRanks.Voice> voices) {
        return new ProjectRecommender(
                basis, all.catalogue(), voices, all.customers().size(), all.events());
    }
}
