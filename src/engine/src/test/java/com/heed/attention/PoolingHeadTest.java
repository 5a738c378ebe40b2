package com.heed.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.ModelFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PoolingHeadTest {
    private static final int WIDTH = 6;
    private static final int CLASSES = 3;

    private final Random random = new Random(3);

    private PoolingHead head(long seed) {
        float[] mean = new float[WIDTH];
        float[] deviation = new float[WIDTH];
        for (int j = 0; j < WIDTH; j++) {
            mean[j] = (float) random.nextGaussian();
            deviation[j] = 0.5f + random.nextFloat();
        }
        return PoolingHead.random(mean, deviation, 2, 5, CLASSES, new SplittableRandom(seed));
    }

    private HalfRows text(int tokens) {
        List<short[]> rows = new ArrayList<>();
        for (int t = 0; t < tokens; t++) {
            float[] row = new float[WIDTH];
            for (int j = 0; j < WIDTH; j++) {
                row[j] = (float) (3 * random.nextGaussian());
            }
            rows.add(HalfRows.halves(row));
        }
        return HalfRows.of(rows);
    }

    private static double loss(PoolingHead head, HalfRows text, int label) {
        return -Math.log(new PoolingGradient(head, 16).forward(List.of(text), null)[0][label]);
    }

    /** Through queries, hidden layer, GELU and output at once; floats allow about three digits in a difference quotient. */
    @Test
    void gradientsAreThoseOfFiniteDifferences() {
        PoolingHead head = head(1);
        HalfRows text = text(7);
        PoolingGradient work = new PoolingGradient(head, 16);
        double[] p = work.forward(List.of(text), null)[0];
        float[] byLogit = new float[CLASSES];
        for (int c = 0; c < CLASSES; c++) {
            byLogit[c] = (float) (p[c] - (c == 1 ? 1 : 0));
        }
        work.backward(new float[][] {byLogit});
        PoolingHead gradient = work.gradient();
        check(head, text, head.queries(), gradient.queries());
        check(head, text, head.hidden().weights(), gradient.hidden().weights());
        check(head, text, new float[][] {head.hidden().bias()}, new float[][] {
            gradient.hidden().bias()
        });
        check(head, text, head.output().weights(), gradient.output().weights());
        check(head, text, new float[][] {head.output().bias()}, new float[][] {
            gradient.output().bias()
        });
    }

    /** Texts of several lengths at a time and one by one: two programs for one sum. */
    @Test
    void aGroupOfTextsAddsUpTheGradientsOfEach() {
        PoolingHead head = head(1);
        List<HalfRows> texts = List.of(text(3), text(12), text(1), text(20), text(16));
        float[][] byLogit = new float[texts.size()][CLASSES];
        for (float[] row : byLogit) {
            for (int c = 0; c < CLASSES; c++) {
                row[c] = (float) random.nextGaussian();
            }
        }
        PoolingGradient together = new PoolingGradient(head, 16);
        PoolingGradient alone = new PoolingGradient(head, 16);
        double[][] p = together.forward(texts, null);
        together.backward(byLogit);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(alone.forward(List.of(texts.get(i)), null)[0]).containsExactly(p[i], within(1e-6));
            alone.backward(new float[][] {byLogit[i]});
        }
        near(together.gradient().queries(), alone.gradient().queries());
        near(together.gradient().hidden().weights(), alone.gradient().hidden().weights());
        near(together.gradient().output().weights(), alone.gradient().output().weights());
    }

    private static void near(float[][] found, float[][] expected) {
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).containsExactly(expected[i], within(2e-4f));
        }
    }

    @Test
    void classesInAnotherOrderAreSaidAsBefore() {
        PoolingHead head = head(1);
        HalfRows text = text(9);
        double[] before = new PoolingGradient(head, 16).forward(List.of(text), null)[0];
        double[] after = new PoolingGradient(head.withClasses(new int[] {2, 0, 1}), 16).forward(List.of(text), null)[0];
        assertThat(after).containsExactly(new double[] {before[2], before[0], before[1]}, within(1e-6));
    }

    private static void check(PoolingHead head, HalfRows text, float[][] parameter, float[][] gradient) {
        float step = 2e-3f;
        double largest = 0;
        for (int i = 0; i < parameter.length; i++) {
            for (int j = 0; j < parameter[i].length; j++) {
                float was = parameter[i][j];
                parameter[i][j] = was + step;
                double up = loss(head, text, 1);
                parameter[i][j] = was - step;
                double down = loss(head, text, 1);
                parameter[i][j] = was;
                assertThat((double) gradient[i][j]).isCloseTo((up - down) / (2 * step), within(1e-3));
                largest = Math.max(largest, Math.abs(gradient[i][j]));
            }
        }
        assertThat(largest).isGreaterThan(1e-2);
    }

    /** Training holds a text as a whole, reading takes one token after the other with the scale folded in: two programs for one formula. */
    @Test
    void readingTokenByTokenGivesWhatTrainingSaw() {
        PoolingHead first = head(1);
        PoolingHeads heads = new PoolingHeads(List.of(first));
        for (int tokens : new int[] {1, 2, 9, 16}) {
            HalfRows text = text(tokens);
            double[] trained = new PoolingGradient(first, 16).forward(List.of(text), null)[0];
            double[] read = heads.logProbabilities(pooled(heads, text, false));
            for (int c = 0; c < CLASSES; c++) {
                assertThat(Math.exp(read[c])).isCloseTo(trained[c], within(1e-5));
            }
        }
    }

    @Test
    void theOrderOfTheTokensChangesNothing() {
        PoolingHeads heads = new PoolingHeads(List.of(head(1), head(2)));
        HalfRows text = text(9);
        float[] there = pooled(heads, text, false);
        float[] back = pooled(heads, text, true);
        for (int k = 0; k < there.length; k++) {
            assertThat(there[k]).isCloseTo(back[k], within(1e-4f));
        }
    }

    private static float[] pooled(PoolingHeads heads, HalfRows text, boolean backwards) {
        PoolingHeads.Pass pass = heads.start();
        float[] token = new float[WIDTH];
        for (int t = 0; t < text.rows(); t++) {
            text.row(backwards ? text.rows() - 1 - t : t, token);
            pass.token(token);
        }
        return pass.finish();
    }

    @Test
    void severalHeadsAverageTheirLogProbabilities() {
        PoolingHead a = head(1);
        PoolingHead b = head(2);
        HalfRows text = text(5);
        PoolingHeads both = new PoolingHeads(List.of(a, b));
        double[] mean = both.logProbabilities(pooled(both, text, false));
        for (int c = 0; c < CLASSES; c++) {
            double expected = (Math.log(new PoolingGradient(a, 16).forward(List.of(text), null)[0][c])
                            + Math.log(new PoolingGradient(b, 16).forward(List.of(text), null)[0][c]))
                    / 2;
            assertThat(mean[c]).isCloseTo(expected, within(1e-4));
        }
    }

    @Test
    void noTokenIsReadWithoutFault() {
        PoolingHeads heads = new PoolingHeads(List.of(head(1)));
        assertThat(Arrays.stream(heads.logProbabilities(heads.start().finish()))
                        .map(Math::exp)
                        .sum())
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void unitsOfAnotherModelAreRefused() {
        PoolingHeads heads = new PoolingHeads(List.of(head(1)));
        assertThatThrownBy(() -> heads.logProbabilities(new float[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 hidden units for heads of 5");
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PoolingHeads(List.of(head(1).halved(), head(2).halved())).write(new DataOutputStream(out));
        return out.toByteArray();
    }

    private static PoolingHeads read(byte[] bytes) throws IOException {
        return PoolingHeads.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    @Test
    void whatIsWrittenIsReadBitForBit() throws IOException {
        byte[] bytes = written();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        read(bytes).write(new DataOutputStream(again));
        assertThat(again.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void aFileOfSomethingElseOrOfANewerVersionIsRefused() throws IOException {
        byte[] bytes = written();
        byte[] other = bytes.clone();
        other[4] = 0;
        assertThatThrownBy(() -> read(other))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("not a file of weights");
        byte[] newer = bytes.clone();
        newer[11] = 9;
        assertThatThrownBy(() -> read(newer))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("version 9")
                .hasMessageContaining("update Heed");
        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length - 3))).isInstanceOf(EOFException.class);
    }

    @Test
    void headsOfDifferentShapesDoNotSpeakTogether() {
        PoolingHead other = PoolingHead.random(
                new float[WIDTH], new float[] {1, 1, 1, 1, 1, 1}, 3, 5, CLASSES, new SplittableRandom(1));
        assertThatThrownBy(() -> new PoolingHeads(List.of(head(1), other)))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("differ in shape");
    }
}
