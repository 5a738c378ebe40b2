package com.heed.lab.lstm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.attention.EventSequence;
import com.heed.attention.SequenceTrainer.Horizon;
import com.heed.learn.Cores;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import com.heed.recommend.History;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LstmTrainerTest {
    private static final int ITEMS = 8;
    private static final int LONGEST = 6;

    private static LstmTrainer trainer(int draws) {
        return trainer(LstmLoss.BCE, draws);
    }

    private static LstmTrainer trainer(LstmLoss loss, int draws) {
        return new LstmTrainer(new LstmTrainer.Options(16, LONGEST, loss, draws, 16, 1e-2, Horizon.of(40)));
    }

    /** Zero or one, then two or three, then one of four items, another after each pair: neither event tells it alone. */
    private static List<EventSequence> pairs(int count) {
        List<EventSequence> sequences = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < count; i++) {
            int first = random.nextInt(2);
            int second = random.nextInt(2);
            sequences.add(EventSequence.untimed(first, 2 + second, 4 + 2 * first + second));
        }
        return sequences;
    }

    private static float[][] start(int units) {
        SplittableRandom random = new SplittableRandom(7);
        float[][] start = new float[ITEMS][units];
        for (float[] row : start) {
            for (int j = 0; j < units; j++) {
                row[j] = (float) (0.1 * random.nextGaussian());
            }
        }
        return start;
    }

    private static LstmModel train(List<EventSequence> sequences, int draws, int epochs, int threads) {
        return train(trainer(draws), sequences, epochs, threads);
    }

    private static LstmModel train(LstmTrainer trainer, List<EventSequence> sequences, int epochs, int threads) {
        return Cores.run(
                threads,
                Progress.NONE,
                heard -> trainer.train(sequences, start(16), epochs, 3, (epoch, model) -> true, Work.quiet()));
    }

    private static double[] scores(LstmModel model, int... past) {
        double[] scores = new double[ITEMS];
        new LstmRecommender(model, LONGEST).score(new History("somebody", EventSequence.untimed(past)), scores);
        return scores;
    }

    @ParameterizedTest
    @CsvSource({"BCE, 100", "BCE, 4", "MSE, 100", "MSE, 4", "CONTRASTIVE, 100", "CONTRASTIVE, 4"})
    void whatTwoEventsTogetherTellIsLearned(LstmLoss loss, int draws) {
        LstmModel model = train(trainer(loss, draws), pairs(400), 40, 2);
        for (int first = 0; first < 2; first++) {
            for (int second = 0; second < 2; second++) {
                double[] scores = scores(model, first, 2 + second);
                int best = IntStream.range(0, ITEMS)
                        .boxed()
                        .max((a, b) -> Double.compare(scores[a], scores[b]))
                        .orElseThrow();
                assertThat(best).isEqualTo(4 + 2 * first + second);
            }
        }
    }

    /** Where all items are among the drawn, a score is the probability that the item comes next. */
    @Test
    void scoresAreProbabilitiesWhereEveryItemIsDrawn() {
        double[] scores = scores(train(pairs(400), 100, 40, 2), 0);
        assertThat(scores[2]).isBetween(0.4, 0.6);
        assertThat(scores[3]).isBetween(0.4, 0.6);
        assertThat(scores[2] + scores[3]).isBetween(0.9, 1.1);
        for (int other : new int[] {0, 1, 4, 5, 6, 7}) {
            assertThat(scores[other]).isBetween(0.0, 0.05);
        }
    }

    @Test
    void theSameSeedGivesTheSameWeightsWhateverTheThreads() {
        LstmModel one = train(pairs(100), 4, 3, 1);
        LstmModel other = train(pairs(100), 4, 3, 3);
        assertThat(other.items()).isDeepEqualTo(one.items());
        assertThat(other.bias()).isDeepEqualTo(one.bias());
        assertThat(other.layer().input()).isDeepEqualTo(one.layer().input());
        assertThat(other.layer().recurrent()).isDeepEqualTo(one.layer().recurrent());
        assertThat(other.layer().bias()).containsExactly(one.layer().bias());
    }

    @Test
    void aCopyTakenOnTheWayIsWhatAShorterTrainingGives() {
        List<LstmModel> taken = new ArrayList<>();
        LstmModel longer = trainer(4)
                .train(
                        pairs(100),
                        start(16),
                        4,
                        3,
                        (epoch, model) -> {
                            if (epoch == 2) {
                                taken.add(model.copy());
                            }
                            return true;
                        },
                        Work.quiet());
        double[] shorter = scores(train(pairs(100), 4, 2, 1), 1, 2);
        assertThat(scores(taken.getFirst(), 1, 2)).containsExactly(shorter).isNotEqualTo(scores(longer, 1, 2));
    }

    @Test
    void onlyTheNewestEventsCountAndNobodyNewIsScored() {
        LstmModel model = train(pairs(100), 4, 2, 1);
        assertThat(scores(model, 7, 7, 1, 2, 3, 4, 5, 6)).containsExactly(scores(model, 1, 2, 3, 4, 5, 6));
        assertThat(scores(model)).containsOnly(0);
    }

    /** Windows of a long sequence overlap in the one event that is told by one and read by the next. */
    @Test
    void aLongSequenceIsLearnedFromAsAWhole() {
        int[] turns = IntStream.range(0, 200).map(i -> i % 5).toArray();
        LstmModel model = train(List.of(EventSequence.untimed(turns)), 100, 40, 1);
        double[] scores = scores(model, 2, 3, 4, 0);
        assertThat(IntStream.range(0, ITEMS).filter(i -> scores[i] >= scores[1]))
                .containsExactly(1);
    }

    @Test
    void badInputGetsASentence() {
        assertThatThrownBy(() -> train(List.of(EventSequence.untimed(1)), 4, 1, 1))
                .hasMessageContaining("no sequence has two events");
        assertThatThrownBy(() -> trainer(4).train(pairs(9), start(4), 1, 3, (epoch, model) -> true, Work.quiet()))
                .hasMessageContaining("have to be 16 wide");
        assertThatThrownBy(() -> new LstmTrainer.Options(16, 6, LstmLoss.BCE, 0, 16, 1e-2, Horizon.of(1)))
                .hasMessageContaining("draws 0 and batch 16 must be 1 or more");
        assertThatThrownBy(() -> new LstmTrainer.Options(16, 6, LstmLoss.BCE, 4, 16, 0, Horizon.of(1)))
                .hasMessageContaining("a rate of 0.0 must be above 0");
    }
}
