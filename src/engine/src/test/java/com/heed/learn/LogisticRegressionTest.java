package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    private static final int ROWS = 400;

    private final float[][] values = new float[ROWS][3];
    private final boolean[] happened = new boolean[ROWS];

    LogisticRegressionTest() {
        Random random = new Random(4);
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < 3; j++) {
                values[i][j] = (float) random.nextGaussian();
            }
            double odds = 1.5 * values[i][0] - values[i][1] - 0.5;
            happened[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds));
        }
    }

    /** With two classes each of which is penalised by l2, the difference of their weights is penalised by l2 / 2. */
    @Test
    void itIsTheSoftmaxRegressionWithTwoClasses() {
        FeatureRows rows = new FeatureRows.Dense(values, 3);
        int[] labels = new int[ROWS];
        double[] ones = new double[ROWS];
        Arrays.fill(ones, 1);
        for (int i = 0; i < ROWS; i++) {
            labels[i] = happened[i] ? 1 : 0;
        }
        LinearModel two = SoftmaxRegression.train(rows, labels, ones, 2, 0.02);
        double[] one = LogisticRegression.train(rows, happened, 0.01, 300);
        for (int j = 0; j < 3; j++) {
            assertThat(one[j]).isCloseTo(two.weights()[1][j] - two.weights()[0][j], within(1e-3));
        }
        assertThat(one[3]).isCloseTo(two.bias()[1] - two.bias()[0], within(1e-3));
    }

    @Test
    void labelsForOtherRowsAreRefused() {
        assertThatThrownBy(() -> LogisticRegression.train(new FeatureRows.Dense(values, 3), new boolean[2], 0.1, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("400 rows with 2 labels");
    }
}
