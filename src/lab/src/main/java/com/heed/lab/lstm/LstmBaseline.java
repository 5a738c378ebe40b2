package com.heed.lab.lstm;

import com.heed.attention.EventSequence;
import com.heed.attention.SequenceTrainer.Horizon;
import com.heed.learn.Cores;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import com.heed.recommend.Histories;
import com.heed.recommend.History;
import com.heed.recommend.HitFigures;
import com.heed.recommend.HitFigures.Repeats;
import com.heed.recommend.ItemVectors;
import com.heed.recommend.ItemWords;
import com.heed.recommend.Question;
import com.heed.recommend.Question.Held;
import com.heed.recommend.Recommender;
import com.heed.recommend.TrainedRecommender.Figure;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recommender by an embedding, which begins where customers and words put the items as that of attention does, and one layer of long short-term memory of 128 units: a baseline, which is measured beside Heed's and never part of it. It stops where it is best on the newest part of the histories and is learned again from everything, so many epochs, as the others are.
 *
 * @param recommender learned from everything
 * @param figure      on the newest part, before it was learned from
 */
public record LstmBaseline(Recommender recommender, Figure figure) {
    /** Among the recommenders. */
    public static final String NAME = "lstm";

    private static final int UNITS = 128;
    private static final int LONGEST = 50;

    private static final int WATCHED = 2_000;
    private static final int K = 10;
    private static final int LOOKS = 15;
    private static final int PATIENCE = 3;

    /** Looks at a model while it learns, and keeps the best. */
    private static final class Watch {
        private final List<Question> questions;
        private final Repeats repeats;
        private final int horizon;
        private final int look;
        private double ndcg = -1;
        private int epoch;
        private @Nullable LstmModel model;

        Watch(List<Question> questions, Repeats repeats, int horizon) {
            this.questions = questions.subList(0, Math.min(WATCHED, questions.size()));
            this.repeats = repeats;
            this.horizon = horizon;
            look = Math.ceilDiv(horizon, LOOKS);
        }

        boolean goesOn(int at, LstmModel now) {
            if (at % look != 0 && at != horizon) {
                return true;
            }
            double found = HitFigures.of(ranks(now), now.items().length, questions, K, repeats)
                    .meanNdcg();
            if (found > ndcg) {
                ndcg = found;
                epoch = at;
                model = now.copy();
            }
            return at - epoch < PATIENCE * look;
        }
    }

    private static LstmTrainer.Options options(LstmLoss loss) {
        return new LstmTrainer.Options(UNITS, LONGEST, loss, 256, 64, 1e-3, new Horizon(60, 3_000, 16_000_000));
    }

    /**
     * Learns.
     *
     * @param loss      by which
     * @param all       what may be learned from
     * @param held      what of a history is the newest part
     * @param questions about the newest part, at least one
     */
    public static LstmBaseline train(
            LstmLoss loss,
            Histories all,
            Held held,
            List<Question> questions,
            Repeats repeats,
            long seed,
            int threads,
            Progress progress) {
        return Cores.run(threads, progress, heard -> learn(loss, all, held, questions, repeats, seed, heard));
    }

    private static LstmBaseline learn(
            LstmLoss loss,
            Histories all,
            Held held,
            List<Question> questions,
            Repeats repeats,
            long seed,
            Progress progress) {
        LstmTrainer trainer = new LstmTrainer(options(loss));
        Histories past = Question.before(all, held);
        List<EventSequence> before = sequences(past);
        int horizon = trainer.epochs(before);
        Watch best = new Watch(questions, repeats, horizon);
        trainer.train(before, start(past, seed), horizon, seed, best::goesOn, work(before, horizon, progress));
        HitFigures figures =
                HitFigures.of(ranks(Objects.requireNonNull(best.model)), all.items(), questions, K, repeats);
        List<EventSequence> everything = sequences(all);
        LstmModel again = trainer.train(
                everything,
                start(all, seed),
                best.epoch,
                seed,
                (epoch, model) -> true,
                work(everything, best.epoch, progress));
        return new LstmBaseline(
                ranks(again),
                new Figure(
                        NAME,
                        best.epoch + " of " + horizon + " epochs",
                        0,
                        figures.meanHits(),
                        figures.meanNdcg(),
                        questions.size()));
    }

    private static float[][] start(Histories past, long seed) {
        return ItemVectors.of(past, ItemWords::of, UNITS, seed);
    }

    private static Recommender ranks(LstmModel model) {
        return new LstmRecommender(model, LONGEST);
    }

    private static List<EventSequence> sequences(Histories all) {
        return all.customers().stream().map(History::events).toList();
    }

    private static Work work(List<EventSequence> sequences, int epochs, Progress progress) {
        long events = sequences.stream().mapToLong(EventSequence::length).sum();
        return new Work(progress, NAME, events * epochs);
    }
}
