package com.heed.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.ModelFormatException;
import com.heed.learn.Rows;
import com.heed.learn.Work;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MatchingTrainerTest {
    private static final int WIDTH = 6;
    private static final int UNITS = 5;
    private static final double[] FADE = {0, 0, 1, 1};

    private final Random random = new Random(5);

    private HalfRows text(int tokens) {
        List<short[]> rows = new ArrayList<>();
        for (int t = 0; t < tokens; t++) {
            float[] row = new float[WIDTH];
            for (int j = 0; j < WIDTH; j++) {
                row[j] = (float) random.nextGaussian();
            }
            rows.add(HalfRows.halves(row));
        }
        return HalfRows.of(rows);
    }

    private MatchingHead head() {
        float[][] scale = new float[2][WIDTH];
        for (int j = 0; j < WIDTH; j++) {
            scale[0][j] = 0.1f * j;
            scale[1][j] = 0.8f + 0.1f * j;
        }
        return MatchingHead.random(scale, scale, FADE, 2, UNITS, new SplittableRandom(2));
    }

    /** Through queries, marks, output and the scaling to length 1 of both towers at once; floats allow about two digits in a difference quotient of a loss. */
    @Test
    void gradientsAreThoseOfFiniteDifferences() {
        MatchingHead head = head();
        List<MarkedRows> asked = List.of(
                new MarkedRows(List.of(text(3), text(4)), new int[] {3, 0}),
                new MarkedRows(List.of(text(2)), new int[] {1}),
                new MarkedRows(List.of(text(5), text(1)), new int[] {2, 1}));
        List<MarkedRows> answers = List.of(MarkedRows.of(text(4)), MarkedRows.of(text(2)), MarkedRows.of(text(6)));
        int[] texts = {0, 1, 1};
        TowerGradient one = new TowerGradient(head.asked(), 3);
        TowerGradient other = new TowerGradient(head.answer(), 3);
        MatchingLoss loss = new MatchingLoss(3, UNITS);
        loss.of(one.forward(asked, null), other.forward(answers, null), texts);
        one.backward(loss.byAsked());
        other.backward(loss.byAnswer());

        check(
                head,
                asked,
                answers,
                texts,
                head.asked().queries(),
                one.gradient().queries());
        check(
                head,
                asked,
                answers,
                texts,
                head.answer().queries(),
                other.gradient().queries());
        check(
                head,
                asked,
                answers,
                texts,
                head.asked().output().weights(),
                one.gradient().output().weights());
        check(
                head,
                asked,
                answers,
                texts,
                head.answer().output().weights(),
                other.gradient().output().weights());
        check(head, asked, answers, texts, new float[][] {head.asked().output().bias()}, new float[][] {
            one.gradient().output().bias()
        });
    }

    private static void check(
            MatchingHead head,
            List<MarkedRows> asked,
            List<MarkedRows> answers,
            int[] texts,
            float[][] weights,
            float[][] gradient) {
        double largest = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights[i].length; j++) {
                float before = weights[i][j];
                weights[i][j] = before + 2e-3f;
                double up = loss(head, asked, answers, texts);
                weights[i][j] = before - 2e-3f;
                double down = loss(head, asked, answers, texts);
                weights[i][j] = before;
                double slope = (up - down) / 4e-3;
                largest = Math.max(largest, Math.abs(slope));
                assertThat((double) gradient[i][j])
                        .as("row %d, column %d", i, j)
                        .isCloseTo(slope, within(0.01 + 0.02 * Math.abs(slope)));
            }
        }
        assertThat(largest).as("a gradient that is 0 everywhere checks nothing").isGreaterThan(0.05);
    }

    private static double loss(MatchingHead head, List<MarkedRows> asked, List<MarkedRows> answers, int[] texts) {
        return new MatchingLoss(3, UNITS)
                .of(
                        new TowerGradient(head.asked(), 3).forward(asked, null),
                        new TowerGradient(head.answer(), 3).forward(answers, null),
                        texts);
    }

    /** The softmax over all rows at once against that of parts that were read one by one. */
    @Test
    void partsReadApartSayWhatTheWholeSequenceSays() {
        MatchingHead head = head();
        List<TokenRows> parts = List.of(text(3), text(5), text(1));
        int[] marks = {2, 1, 0};
        float[] whole = new TowerGradient(head.asked(), 1).forward(List.of(new MarkedRows(parts, marks)), null)[0];
        MatchingHeads heads = new MatchingHeads(List.of(head));

        float[] joined =
                heads.asked(parts.stream().map(part -> read(heads.part(), part)).toList(), marks);

        assertThat(joined).containsExactly(whole, within(1e-5f));
    }

    private static float[] read(MatchingHeads.Pass pass, TokenRows rows) {
        float[] row = new float[rows.width()];
        for (int t = 0; t < rows.rows(); t++) {
            rows.row(t, row);
            pass.row(row);
        }
        return pass.finish();
    }

    /** Each answer is its question's text turned around: nothing but learning finds it, since at first both towers look for what is alike. */
    @Test
    void aConversationLearnsToFindItsAnswer() {
        List<MatchingTrainer.Pair> pairs = pairs(200);
        MatchingTrainer trainer = new MatchingTrainer(new MatchingTrainer.Options(1, 2, 16, 30, 20, 0, 0, 3e-3, 0.01));

        MatchingHeads heads = trainer.train(pairs, FADE, 1, Work.quiet());

        assertThat(found(heads, pairs(50))).isGreaterThan(40);
        assertThat(found(
                        new MatchingTrainer(new MatchingTrainer.Options(1, 2, 16, 1, 20, 0, 0, 1e-9, 0))
                                .train(pairs, FADE, 1, Work.quiet()),
                        pairs(50)))
                .as("before it has learned")
                .isLessThan(15);
    }

    private List<MatchingTrainer.Pair> pairs(int count) {
        List<MatchingTrainer.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] asked = new float[WIDTH];
            float[] answer = new float[WIDTH];
            for (int j = 0; j < WIDTH; j++) {
                asked[j] = (float) random.nextGaussian();
                answer[j] = -asked[j];
            }
            pairs.add(new MatchingTrainer.Pair(
                    MarkedRows.of(HalfRows.of(List.of(HalfRows.halves(asked)))),
                    MarkedRows.of(HalfRows.of(List.of(HalfRows.halves(answer)))),
                    i));
        }
        return pairs;
    }

    private static int found(MatchingHeads heads, List<MatchingTrainer.Pair> pairs) {
        List<float[]> answers = pairs.stream()
                .map(pair -> heads.answer(
                        read(heads.answerPart(), pair.answer().parts().get(0))))
                .toList();
        int found = 0;
        for (int i = 0; i < pairs.size(); i++) {
            float[] asked = heads.asked(
                    List.of(read(heads.part(), pairs.get(i).asked().parts().get(0))), new int[1]);
            float own = Rows.dot(asked, answers.get(i));
            found += answers.stream().allMatch(answer -> Rows.dot(asked, answer) <= own) ? 1 : 0;
        }
        return found;
    }

    @Test
    void theSameSeedGivesTheSameBytesAndWhatIsWrittenIsRead() throws IOException {
        List<MatchingTrainer.Pair> pairs = pairs(30);
        MatchingTrainer trainer = new MatchingTrainer(new MatchingTrainer.Options(2, 2, 8, 2, 7, 0.1, 0.2, 1e-3, 0.1));
        byte[] first = bytes(trainer.train(pairs, FADE, 4, Work.quiet()));

        assertThat(bytes(trainer.train(pairs, FADE, 4, Work.quiet()))).isEqualTo(first);
        assertThat(bytes(trainer.train(pairs, FADE, 5, Work.quiet()))).isNotEqualTo(first);
        MatchingHeads read = MatchingHeads.read(new DataInputStream(new ByteArrayInputStream(first)));
        assertThat(bytes(read)).isEqualTo(first);
        assertThat(read.count()).isEqualTo(2);
        assertThat(bytes(trainer.refine(read, pairs, 4, Work.quiet()))).isNotEqualTo(first);
        assertThat(bytes(read)).as("what is refined is not modified").isEqualTo(first);
    }

    private static byte[] bytes(MatchingHeads heads) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        heads.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Test
    void whatCannotBeLearnedFromOrReadIsRefused() {
        MatchingTrainer trainer = new MatchingTrainer(new MatchingTrainer.Options(1, 1, 4, 1, 2, 0, 0, 1e-3, 0));
        assertThatThrownBy(() -> trainer.train(pairs(1), FADE, 1, Work.quiet()))
                .hasMessage("1 pairs to train on; 2 are the least");
        assertThatThrownBy(() -> new MatchingTrainer.Options(1, 1, 4, 1, 1, 0, 0, 1e-3, 0))
                .hasMessageContaining("batch 1 2 or more");
        assertThatThrownBy(() -> new MarkedRows(List.of(), new int[1])).hasMessage("0 parts with 1 marks");
        assertThatThrownBy(() -> MatchingHeads.read(new DataInputStream(new ByteArrayInputStream(new byte[8]))))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage("matching with 0 heads cannot be right");
    }
}
