package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ManyClassRegressionTest {
    private static final int CLASSES = 7;
    private static final int WIDTH = 5;

    private static float[][] rows(int count) {
        Random random = new Random(1);
        float[][] rows = new float[count][WIDTH];
        for (float[] row : rows) {
            for (int j = 0; j < WIDTH; j++) {
                row[j] = (float) random.nextGaussian();
            }
        }
        return rows;
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int[] labels(float[][] rows) {
        return Arrays.stream(rows)
                .mapToInt(row -> Math.floorMod((int) (2 * row[0] + row[1]), CLASSES))
                .toArray();
    }

    /** Two implementations of one convex problem have one answer. 203 rows do not divide by the parts or the rows read together. */
    @Test
    void agreesWithSoftmaxRegression() {
        float[][] rows = rows(203);
        int[] labels = labels(rows);
        double[] weights = new double[rows.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 + i % 3;
        }

        LinearModel many = ManyClassRegression.train(rows, labels, weights, CLASSES, 0.05, 200);
        LinearModel one = SoftmaxRegression.train(new FeatureRows.Dense(rows, WIDTH), labels, weights, CLASSES, 0.05);

        for (float[] row : Arrays.copyOf(rows, 20)) {
            assertThat(LinearModel.softmax(many.logits(row)))
                    .containsExactly(LinearModel.softmax(one.logits(row)), within(2e-3));
        }
    }

    @Test
    void theSameRowsGiveTheSameBits() {
        float[][] rows = rows(100);
        assertThat(ManyClassRegression.train(rows, labels(rows), ones(100), CLASSES, 0.1, 50)
                        .weights())
                .isDeepEqualTo(ManyClassRegression.train(rows, labels(rows), ones(100), CLASSES, 0.1, 50)
                        .weights());
    }

    @Test
    void wrongInputIsNamed() {
        assertThatThrownBy(() -> ManyClassRegression.train(rows(2), new int[] {0, 7}, ones(2), CLASSES, 0.1, 5))
                .hasMessage("label 7 of row 1 is outside [0, 7)");
        assertThatThrownBy(() -> ManyClassRegression.train(rows(2), new int[] {0}, ones(2), CLASSES, 0.1, 5))
                .hasMessage("2 rows with 1 labels and 2 weights");
        assertThatThrownBy(() -> ManyClassRegression.train(rows(1), new int[] {0}, ones(1), CLASSES, 0, 5))
                .hasMessage("l2 0.0 must be above 0");
    }
}
