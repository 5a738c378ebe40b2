package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SoftmaxRegressionTest {
    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * With one 0/1 feature and next to no penalty, maximum likelihood meets the observed shares exactly: 8 of 10 where the feature is on,
     * 3 of 10 where it is off, so the log odds are log 4 and log 3/7.
     */
    @Test
    void meetsTheClosedFormOfOneBinaryFeature() {
        float[][] x = new float[20][1];
        int[] y = new int[20];
        for (int i = 0; i < 20; i++) {
            x[i][0] = i < 10 ? 1 : 0;
            y[i] = i < 8 || (i >= 10 && i < 13) ? 1 : 0;
        }
        LinearModel model = SoftmaxRegression.train(new FeatureRows.Dense(x, 1), y, ones(20), 2, 1e-7);
        double[] on = model.logits(new float[] {1});
        double[] off = model.logits(new float[] {0});
        assertThat(on[1] - on[0]).isCloseTo(Math.log(4), within(1e-3));
        assertThat(off[1] - off[0]).isCloseTo(Math.log(3.0 / 7), within(1e-3));
    }

    @Test
    void aRowOfWeightTwoCountsLikeTwoRows() {
        FeatureRows twice = new FeatureRows.Dense(new float[][] {{1, 0}, {1, 0}, {0, 1}, {1, 1}}, 2);
        FeatureRows once = new FeatureRows.Dense(new float[][] {{1, 0}, {0, 1}, {1, 1}}, 2);
        LinearModel a = SoftmaxRegression.train(twice, new int[] {0, 0, 1, 2}, ones(4), 3, 0.1);
        LinearModel b = SoftmaxRegression.train(once, new int[] {0, 1, 2}, new double[] {2, 1, 1}, 3, 0.1);
        for (int c = 0; c < 3; c++) {
            assertThat(a.weights()[c]).containsExactly(b.weights()[c], within(1e-3f));
        }
    }

    @Test
    void sparseAndDenseRowsGiveTheSameModel() {
        FeatureRows dense = new FeatureRows.Dense(new float[][] {{1, 0, 2}, {0, 3, 0}, {1, 1, 0}}, 3);
        FeatureRows sparse =
                new FeatureRows.Sparse(new int[][] {{0, 2}, {1}, {0, 1}}, new float[][] {{1, 2}, {3}, {1, 1}}, 3);
        LinearModel a = SoftmaxRegression.train(dense, new int[] {0, 1, 1}, ones(3), 2, 0.5);
        LinearModel b = SoftmaxRegression.train(sparse, new int[] {0, 1, 1}, ones(3), 2, 0.5);
        assertThat(a.logits(new float[] {1, 2, 3}))
                .containsExactly(b.logits(new int[] {0, 1, 2}, new float[] {1, 2, 3}), within(1e-9));
    }

    @Test
    void standardisingCanBeFoldedIntoTheModel() {
        LinearModel trained = new LinearModel(new float[][] {{1, -2}, {0.5f, 3}}, new float[] {0.1f, -0.2f});
        LinearModel folded = trained.unstandardised(new double[] {10, -4}, new double[] {2, 0.5});
        double[] expected = trained.logits(new float[] {(12 - 10) / 2f, (-3 + 4) / 0.5f});
        assertThat(folded.logits(new float[] {12, -3})).containsExactly(expected, within(1e-4));
    }

    @Test
    void aLabelOutsideTheClassesIsRefusedByName() {
        assertThatThrownBy(() -> SoftmaxRegression.train(
                        new FeatureRows.Dense(new float[][] {{1}}, 1), new int[] {3}, ones(1), 3, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("label 3 of row 0");
    }
}
