package com.heed.recommend;

import com.heed.recommend.HitFigures.Repeats;
import com.heed.recommend.Question.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The newest part of histories, on which voices are tuned.
 *
 * @param before    what may be known of the time before it
 * @param questions about it, in random order, at least one
 * @param repeats   whether customers may be offered what they had
 */
record NewestPart(Histories before, List<Question> questions, Repeats repeats) {
    static final int K = 10;

    private static final int MOST_QUESTIONS = 5_000;

    /** @throws IllegalArgumentException if no customer has two events */
    static NewestPart of(Histories all, Held held, Repeats repeats, long seed) {
        List<Question> some = new ArrayList<>(Question.newest(all, held));
        if (some.isEmpty()) {
            throw new IllegalArgumentException("no customer has two events; there is nothing to learn from");
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = some.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Question swapped = some.get(i);
            some.set(i, some.get(other));
            some.set(other, swapped);
        }
        return new NewestPart(
                Question.before(all, held),
                List.copyOf(some.subList(0, Math.min(MOST_QUESTIONS, some.size()))),
                repeats);
    }

    /** With the first of the questions only. */
    NewestPart first(int most) {
        return new NewestPart(before, questions.subList(0, Math.min(most, questions.size())), repeats);
    }

    /** Mean over the questions, at {@value #K}. */
    double ndcg(Recommender recommender) {
        return HitFigures.of(offered(recommender), before.items(), questions, K, repeats)
                .meanNdcg();
    }

    /** The settings that do best; the first of those that do alike. @param settings at least one */
    <T> T best(List<T> settings, Function<T, Recommender> voice) {
        T best = settings.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (T each : settings) {
            double found = ndcg(voice.apply(each));
            if (found > most) {
                most = found;
                best = each;
            }
        }
        return best;
    }

    /** What is ranked first for each question. @return (questions, at most {@value ReciprocalRanks#DEPTH}) */
    int[][] ranks(Recommender recommender) {
        Recommender offered = offered(recommender);
        ThreadLocal<double[]> memory = ThreadLocal.withInitial(() -> new double[before.items()]);
        int[][] ranks = new int[questions.size()][];
        IntStream.range(0, ranks.length).parallel().forEach(q -> {
            double[] scores = memory.get();
            History past = questions.get(q).past();
            offered.score(past, scores);
            HitFigures.allow(past, scores, repeats);
            ranks[q] = Ranking.best(scores, ReciprocalRanks.DEPTH);
        });
        return ranks;
    }

    private Recommender offered(Recommender recommender) {
        return (past, scores) -> {
            recommender.score(past, scores);
            before.catalogue().offer(scores);
        };
    }
}
