package com.heed.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DropoutTest {

    private static float[][] ones(int rows, int width) {
        float[][] values = new float[rows][width];
        for (float[] row : values) {
            Arrays.fill(row, 1);
        }
        return values;
    }

    /** 40,000 draws of probability 0.3 have a deviation of 0.0023; four of them are allowed. */
    @Test
    void theShareIsLeftOutAndTheMeanRemains() {
        float[][] values = ones(200, 200);
        Dropout.of(0.3, new SplittableRandom(1)).apply(values, 200, new float[200][200]);

        double left = 0;
        double sum = 0;
        for (float[] row : values) {
            for (float value : row) {
                left += value == 0 ? 1 : 0;
                sum += value;
            }
        }
        assertThat(left / 40_000).isCloseTo(0.3, within(0.0092));
        assertThat(sum / 40_000).isCloseTo(1, within(0.0092 / 0.7));
    }

    @Test
    void gradientsGoBackWhereValuesCameThroughAndAsMuchLifted() {
        float[][] values = ones(3, 10);
        float[][] kept = new float[3][10];
        Dropout dropout = Dropout.of(0.5, new SplittableRandom(2));
        dropout.apply(values, 3, kept);
        float[][] gradients = ones(3, 10);
        dropout.back(gradients, 3, kept);

        assertThat(gradients).isDeepEqualTo(values);
        assertThat(values[0]).contains(0f, 2f);
    }

    @Test
    void nothingIsLeftOutInUse() {
        float[][] values = ones(2, 3);
        Dropout.NONE.apply(values, 2, new float[2][3]);

        assertThat(values).isDeepEqualTo(ones(2, 3));
    }

    @Test
    void aShareOfAllIsRefused() {
        assertThatThrownBy(() -> Dropout.of(1, new SplittableRandom(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dropout 1.0");
    }
}
