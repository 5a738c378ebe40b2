package com.heed.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.Cores;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SequenceTrainerTest {
    private static final int ITEMS = 9;

    private static SequenceTrainer.Options options(int draws, int epochs) {
        return options(new NextItemLoss.Sampled(draws), epochs);
    }

    private static SequenceTrainer.Options options(NextItemLoss loss, int epochs) {
        return new SequenceTrainer.Options(
                16, 2, 16, 1, 6, 0.1, loss, 16, 5e-3, 1e-4, SequenceTrainer.Horizon.of(epochs));
    }

    private static float[][] start(int items) {
        SplittableRandom random = new SplittableRandom(7);
        float[][] start = new float[items][16];
        for (float[] row : start) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (float) (0.02 * random.nextGaussian());
            }
        }
        return start;
    }

    private static SequenceEncoder train(List<EventSequence> sequences, int items, int draws, int epochs, int threads) {
        return train(sequences, items, new NextItemLoss.Sampled(draws), epochs, threads);
    }

    private static SequenceEncoder train(
            List<EventSequence> sequences, int items, NextItemLoss loss, int epochs, int threads) {
        return Cores.run(
                threads,
                Progress.NONE,
                heard -> new SequenceTrainer(options(loss, epochs))
                        .train(sequences, start(items), epochs, 3, (epoch, encoder) -> true, Work.quiet()));
    }

    /** Zero or one, then two or three, then one of four items, another after each pair: neither event tells it alone. */
    private static List<EventSequence> pairs() {
        List<EventSequence> sequences = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 400; i++) {
            int first = random.nextInt(2);
            int second = random.nextInt(2);
            sequences.add(EventSequence.untimed(first, 2 + second, 4 + 2 * first + second));
        }
        return sequences;
    }

    private static int next(SequenceEncoder encoder, EventSequence past) {
        float[] scores = new float[encoder.items()];
        encoder.reader().scores(past, scores);
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    private static List<NextItemLoss> losses() {
        return List.of(
                new NextItemLoss.Sampled(5),
                new NextItemLoss.Sampled(100),
                new NextItemLoss.Full(),
                new NextItemLoss.Binary(1),
                new NextItemLoss.Binary(4));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void whatTwoEventsTogetherTellIsLearned(NextItemLoss loss) {
        SequenceEncoder encoder = train(pairs(), 8, loss, 40, 2);
        for (int first = 0; first < 2; first++) {
            for (int second = 0; second < 2; second++) {
                assertThat(next(encoder, EventSequence.untimed(first, 2 + second)))
                        .isEqualTo(4 + 2 * first + second);
            }
        }
    }

    @Test
    void theTimeBetweenTwoEventsTells() {
        List<EventSequence> sequences = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 400; i++) {
            boolean soon = random.nextBoolean();
            sequences.add(new EventSequence(
                    new int[] {0, 1, soon ? 2 : 3}, new long[] {0, soon ? 60 : 86_400 * 30L, 90_000_000}));
        }
        SequenceEncoder encoder = train(sequences, 4, 100, 20, 2);
        assertThat(next(encoder, new EventSequence(new int[] {0, 1}, new long[] {0, 70})))
                .isEqualTo(2);
        assertThat(next(encoder, new EventSequence(new int[] {0, 1}, new long[] {0, 86_400 * 29L})))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theSameSeedGivesTheSameWeightsWhateverTheThreads(NextItemLoss loss) throws IOException {
        List<EventSequence> sequences = pairs().subList(0, 100);
        assertThat(bytes(train(sequences, ITEMS, loss, 2, 1))).isEqualTo(bytes(train(sequences, ITEMS, loss, 2, 2)));
    }

    @Test
    void asManyDrawsAsItemsAreAllItems() throws IOException {
        List<EventSequence> sequences = pairs().subList(0, 100);
        assertThat(bytes(train(sequences, ITEMS, new NextItemLoss.Full(), 2, 1)))
                .isEqualTo(bytes(train(sequences, ITEMS, ITEMS, 2, 1)));
    }

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        SequenceEncoder encoder = train(pairs().subList(0, 100), ITEMS, 5, 2, 1);
        SequenceEncoder read = SequenceEncoder.read(new DataInputStream(new ByteArrayInputStream(bytes(encoder))));
        assertThat(bytes(read)).isEqualTo(bytes(encoder));
        float[] one = encoder.reader().state(EventSequence.untimed(1, 2, 3));
        float[] other = read.reader().state(EventSequence.untimed(1, 2, 3));
        for (int j = 0; j < one.length; j++) {
            assertThat(other[j]).as("in half precision").isCloseTo(one[j], within(0.02f));
        }
    }

    @Test
    void aCopyTakenOnTheWayIsWhatAShorterTrainingGives() {
        List<EventSequence> sequences = pairs().subList(0, 100);
        List<SequenceEncoder> taken = new ArrayList<>();
        SequenceTrainer trainer = new SequenceTrainer(options(100, 4));
        SequenceEncoder longer = trainer.train(
                sequences,
                start(ITEMS),
                4,
                3,
                (epoch, encoder) -> {
                    if (epoch == 2) {
                        taken.add(encoder.copy());
                    }
                    return true;
                },
                Work.quiet());
        SequenceEncoder shorter = trainer.train(sequences, start(ITEMS), 2, 3, (epoch, encoder) -> true, Work.quiet());
        EventSequence events = EventSequence.untimed(1, 2, 3);

        assertThat(taken.getFirst().reader().state(events))
                .isEqualTo(shorter.reader().state(events))
                .isNotEqualTo(longer.reader().state(events));
        assertThat(taken.getFirst().item(3)).isEqualTo(shorter.item(3)).isNotEqualTo(longer.item(3));
    }

    private static byte[] bytes(SequenceEncoder encoder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        encoder.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Test
    void whereTheStateLooksAddsUpToOne() {
        SequenceEncoder encoder = train(pairs().subList(0, 100), ITEMS, 5, 2, 1);
        float sum = 0;
        for (float weight : encoder.reader().weights(EventSequence.untimed(0, 3, 5, 1))) {
            sum += weight;
        }
        assertThat(sum).isCloseTo(1, within(1e-5f));
    }

    @ParameterizedTest
    @CsvSource({
        "60, 3000, 20000000, 175, 198000, 60",
        "60, 3000, 20000000, 12, 52000, 250",
        "60, 3000, 20000000, 157, 1000000, 20",
        "60, 3000, 20000000, 900, 30000000, 1"
    })
    void fewSequencesAreSeenMoreOftenAndManyLess(
            int epochs, int fewestSteps, long mostEvents, int batches, long events, int expected) {
        assertThat(new SequenceTrainer.Horizon(epochs, fewestSteps, mostEvents).epochs(batches, events))
                .isEqualTo(expected);
    }

    @Test
    void vectorsOfAnotherWidthAreRefused() {
        assertThatThrownBy(() -> new SequenceTrainer(options(5, 1))
                        .train(pairs(), new float[8][4], 1, 3, (epoch, encoder) -> true, Work.quiet()))
                .hasMessageContaining("have to be 16 wide");
    }

    @Test
    void sequencesOfOneEventTeachNothing() {
        assertThatThrownBy(() -> train(List.of(EventSequence.untimed(1)), ITEMS, 5, 1, 1))
                .hasMessageContaining("no sequence has two events");
    }

    /** Finite differences of the whole loss, from the items over positions, gaps, two blocks and the normalisation. */
    @ParameterizedTest
    @MethodSource("losses")
    void gradientsAreThoseOfFiniteDifferences(NextItemLoss by) {
        SplittableRandom random = new SplittableRandom(11);
        float[][] start = new float[ITEMS][6];
        for (float[] row : start) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (float) (0.5 * random.nextGaussian());
            }
        }
        SequenceModel model = SequenceModel.random(start, 2, 5, 2, 5, random);
        int[] items = {3, 1, 4, 8};
        int[] gaps = {0, 3, 27, 3};
        int[] targets = {1, 4, 8, 5};
        SequencePass pass = new SequencePass(model);
        SequenceLoss loss = loss(by, model);
        RowGradients byItem = new RowGradients(ITEMS, 6);
        SequenceModel gradient = model.zero();
        loss.add(
                pass.forward(items, gaps, Dropout.NONE), targets, model.items(), 0.5f, byItem, new SplittableRandom(4));
        pass.backward(loss.byState(), Dropout.NONE, gradient, byItem);
        loss.collect(byItem);

        DoubleSupplier value = () -> 0.5
                * loss(by, model)
                        .add(
                                new SequencePass(model).forward(items, gaps, Dropout.NONE),
                                targets,
                                model.items(),
                                0.5f,
                                new RowGradients(ITEMS, 6),
                                new SplittableRandom(4));
        float[][] byItems = new float[ITEMS][6];
        for (int at = 0; at < byItem.count(); at++) {
            byItems[byItem.row(at)] = byItem.value(at);
        }
        FiniteDifferences.check("items", model.items(), byItems, value);
        Parameters.pairs(model, gradient, new Parameters.Visitor() {
            private int number;

            @Override
            public void matrix(float[][] one, float[][] other) {
                FiniteDifferences.check("matrix " + number++, one, other, value);
            }

            @Override
            public void vector(float[] one, float[] other) {
                FiniteDifferences.check("vector " + number++, new float[][] {one}, new float[][] {other}, value);
            }
        });
    }

    /** With the same draws each time, of the vectors as they are. */
    private static SequenceLoss loss(NextItemLoss by, SequenceModel model) {
        BatchLoss batch = BatchLoss.of(by, new int[] {1, 2, 3, 4, 5, 4, 3, 2, 1}, 6);
        batch.draw(model.items(), new SplittableRandom(9));
        return batch.part(5);
    }
}
