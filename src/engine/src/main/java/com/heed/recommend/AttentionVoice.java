package com.heed.recommend;

import com.heed.attention.EventSequence;
import com.heed.attention.SequenceEncoder;
import com.heed.attention.SequenceTrainer;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The voice that learns by steps: it is watched on the newest part, kept where it was best, and learned again from everything for as many epochs.
 *
 * @param content of the items
 */
record AttentionVoice(SequenceTrainer.Options network, ItemContent content, long seed, Progress progress) {
    private static final int WATCHED = 2_000;
    private static final int PATIENCE = 3;
    private static final int LOOKS = 15;

    Tuned tune(NewestPart newest) {
        SequenceTrainer trainer = new SequenceTrainer(network);
        int horizon = trainer.epochs(sequences(newest.before()));
        Watch best = new Watch(newest.first(WATCHED), horizon);
        learn(trainer, newest.before(), horizon, best::goesOn);
        int epochs = best.epoch;
        return new Tuned(
                RecommenderTrainer.ATTENTION,
                epochs + " of " + horizon + " epochs",
                new AttentionRecommender(Objects.requireNonNull(best.encoder)),
                all -> new AttentionRecommender(learn(trainer, all, epochs, (epoch, encoder) -> true)));
    }

    /** Looks at a model while it learns, and keeps the best. */
    private static final class Watch {
        private final NewestPart newest;
        private final int horizon;
        private final int look;
        private double ndcg = -1;
        private int epoch;
        private @Nullable SequenceEncoder encoder;

        Watch(NewestPart newest, int horizon) {
            this.newest = newest;
            this.horizon = horizon;
            look = Math.ceilDiv(horizon, LOOKS);
        }

        boolean goesOn(int at, SequenceEncoder now) {
            if (at % look != 0 && at != horizon) {
                return true;
            }
            double found = newest.ndcg(new AttentionRecommender(now));
            if (found > ndcg) {
                ndcg = found;
                epoch = at;
                encoder = now.copy();
            }
            return at - epoch < PATIENCE * look;
        }
    }

    private SequenceEncoder learn(
            SequenceTrainer trainer, Histories past, int epochs, BiPredicate<Integer, SequenceEncoder> goesOn) {
        return trainer.train(
                sequences(past),
                ItemVectors.of(past, content, network.width(), seed),
                epochs,
                seed,
                goesOn,
                new Work(progress, RecommenderTrainer.ATTENTION, past.events() * epochs));
    }

    private static List<EventSequence> sequences(Histories all) {
        return all.customers().stream().map(History::events).toList();
    }
}
