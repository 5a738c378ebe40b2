package com.heed.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BinaryLossTest {
    private static final float[][] STATES = {{1, -2}, {0.5f, 0.25f}};

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Of two items the one that did not come next is always the other: -log sigma(s) - k log sigma(-s'). */
    @Test
    void ofTwoItemsLossAndGradientsHaveAClosedForm() {
        float[][] items = {{0.5f, 0.1f}, {-0.3f, 0.7f}};
        BinaryLoss loss = new BinaryLoss(2, 3, 2);
        RowGradients byItem = new RowGradients(2, 2);
        double found = loss.add(STATES, new int[] {0, 1}, items, 0.5f, byItem, new SplittableRandom(1));

        // Products of the states with the items: 0.3 and -1.7, then 0.275 and 0.025.
        double expected = -Math.log(sigmoid(0.3))
                - 3 * Math.log(sigmoid(1.7))
                - Math.log(sigmoid(0.025))
                - 3 * Math.log(sigmoid(-0.275));
        assertThat(found).isCloseTo(expected, within(1e-6));
        double right = 0.5 * (sigmoid(0.3) - 1);
        double wrong = 0.5 * 3 * sigmoid(-1.7);
        assertThat(loss.byState()[0][0]).isCloseTo((float) (right * 0.5 + wrong * -0.3), within(1e-6f));
        assertThat(loss.byState()[0][1]).isCloseTo((float) (right * 0.1 + wrong * 0.7), within(1e-6f));
        double first = right * 1 + 0.5 * 3 * sigmoid(0.275) * 0.5;
        assertThat(byItem.of(0)[0]).isCloseTo((float) first, within(1e-6f));
    }

    @Test
    void aStateThatSaysNothingLosesOneBitForEachAnswer() {
        float[][] items = new float[20][2];
        for (float[] item : items) {
            Arrays.fill(item, 3);
        }
        double found = new BinaryLoss(4, 5, 2)
                .add(
                        new float[4][2],
                        new int[] {0, 7, 19, 3},
                        items,
                        1,
                        new RowGradients(20, 2),
                        new SplittableRandom(1));
        assertThat(found).isCloseTo(4 * 6 * Math.log(2), within(1e-9));
    }

    /** A product of 100 overflows exp in single precision. */
    @Test
    void productsFarFromNothingStayFinite() {
        float[][] items = {{100, 0}, {-100, 0}};
        BinaryLoss loss = new BinaryLoss(1, 1, 2);
        double found = loss.add(
                new float[][] {{1, 0}}, new int[] {1}, items, 1, new RowGradients(2, 2), new SplittableRandom(1));
        assertThat(found).isCloseTo(200, within(1e-6));
        assertThat(loss.byState()[0]).containsExactly(200, 0);
    }

    @Test
    void itemsThatDidNotComeNextAreDrawnEvenlyAndTheOneThatDidNever() {
        int[] drawn = new int[4];
        float[][] items = new float[4][2];
        SplittableRandom random = new SplittableRandom(3);
        BinaryLoss loss = new BinaryLoss(1, 1, 2);
        for (int draw = 0; draw < 3_000; draw++) {
            RowGradients byItem = new RowGradients(4, 2);
            loss.add(new float[][] {{1, 1}}, new int[] {2}, items, 1, byItem, random);
            assertThat(byItem.count()).isEqualTo(2);
            drawn[byItem.row(1)]++;
        }
        assertThat(drawn[2]).isZero();
        // 1,000 each; five standard errors of 26.
        for (int item : new int[] {0, 1, 3}) {
            assertThat(drawn[item]).isBetween(870, 1_130);
        }
    }

    @Test
    void ofOneItemThereIsNothingElseToDraw() {
        double found = new BinaryLoss(1, 2, 2)
                .add(
                        new float[][] {{1, 0}},
                        new int[] {0},
                        new float[][] {{2, 0}},
                        1,
                        new RowGradients(1, 2),
                        new SplittableRandom(1));
        assertThat(found).isCloseTo(Math.log1p(Math.exp(-2)), within(1e-6));
    }

    @Test
    void noNegativesAreRefused() {
        assertThatThrownBy(() -> new NextItemLoss.Binary(0)).hasMessageContaining("negatives 0 must be 1 or more");
        assertThatThrownBy(() -> new NextItemLoss.Sampled(0)).hasMessageContaining("draws 0 must be 1 or more");
    }
}
