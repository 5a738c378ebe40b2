package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class OffsetRegressionTest {
    private static FeatureRows.Dense rows(float[]... values) {
        return new FeatureRows.Dense(values, 1);
    }

    @Test
    void withoutRowsNothingIsAddedToTheOffsets() {
        LinearModel model = OffsetRegression.train(rows(), new double[0][], new int[0], new double[0], 3, 1);
        assertThat(model.logits(new float[] {1})).containsExactly(0, 0, 0);
    }

    /** One feature, one row, two classes: with d the difference of the two weights, d = 2 w (1 - s(offset + d)) where s is the logistic function. */
    @Test
    void oneRowMovesTheOffsetsToWhereItsPullAndThePenaltyAreEqual() {
        double offset = -1.5;
        double weight = 3;
        double strength = 2;
        double low = 0;
        double high = 10;
        for (int i = 0; i < 200; i++) {
            double d = (low + high) / 2;
            double pull = 2 * weight / strength / (1 + Math.exp(offset + d));
            if (d < pull) {
                low = d;
            } else {
                high = d;
            }
        }
        LinearModel model = OffsetRegression.train(
                rows(new float[] {1}), new double[][] {{offset, 0}}, new int[] {0}, new double[] {weight}, 2, strength);
        double[] added = model.logits(new float[] {1});
        assertThat(added[0] - added[1]).isCloseTo(low, within(1e-5));
        assertThat(added[0]).isCloseTo(-added[1], within(1e-5));
    }

    @Test
    void aRowOfWeightTwoCountsLikeTwoRows() {
        double[] one = {0.2, -0.4, 0.1};
        LinearModel twice = OffsetRegression.train(
                rows(new float[] {0.5f}, new float[] {0.5f}, new float[] {-1}),
                new double[][] {one, one, one},
                new int[] {2, 2, 1},
                new double[] {1, 1, 1},
                3,
                0.5);
        LinearModel heavy = OffsetRegression.train(
                rows(new float[] {0.5f}, new float[] {-1}),
                new double[][] {one, one},
                new int[] {2, 1},
                new double[] {2, 1},
                3,
                0.5);
        assertThat(heavy.logits(new float[] {1})).containsExactly(twice.logits(new float[] {1}), within(1e-5));
    }

    /** Labels that fall as the offsets say carry no news. */
    @Test
    void labelsInTheSharesOfTheOffsetsAddNothing() {
        double[] offset = {Math.log(0.5), Math.log(0.3), Math.log(0.2)};
        LinearModel model = OffsetRegression.train(
                rows(new float[] {1}, new float[] {1}, new float[] {1}),
                new double[][] {offset, offset, offset},
                new int[] {0, 1, 2},
                new double[] {0.5, 0.3, 0.2},
                3,
                1e-3);
        assertThat(model.logits(new float[] {1})).containsExactly(new double[3], within(1e-6));
    }

    /** Rows that ask between two classes teach these two what they would without a third, and the third nothing. */
    @Test
    void aClassThatIsLeftOutOfARowLearnsNothingFromIt() {
        double out = Double.NEGATIVE_INFINITY;
        FeatureRows.Dense rows = rows(new float[] {0.5f}, new float[] {-1});
        int[] labels = {0, 1};
        double[] weights = {2, 1};
        LinearModel two = OffsetRegression.train(rows, new double[][] {{0.3, -0.2}, {0.1, 0}}, labels, weights, 2, 0.5);
        LinearModel three =
                OffsetRegression.train(rows, new double[][] {{0.3, -0.2, out}, {0.1, 0, out}}, labels, weights, 3, 0.5);
        double[] expected = two.logits(new float[] {1});
        assertThat(three.logits(new float[] {1}))
                .containsExactly(new double[] {expected[0], expected[1], 0}, within(1e-5));
    }

    @Test
    void wrongInputIsNamed() {
        assertThatThrownBy(() -> OffsetRegression.train(
                        rows(new float[] {1}), new double[][] {{0, 0}}, new int[] {2}, new double[] {1}, 2, 1))
                .hasMessageContaining("label 2");
        assertThatThrownBy(() -> OffsetRegression.train(rows(), new double[0][], new int[0], new double[0], 2, 0))
                .hasMessageContaining("strength 0");
    }
}
