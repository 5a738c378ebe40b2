package com.heed.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class PictureVectorsTest {
    private static final int WIDTH = 1_792;

    /** Half a float has eleven bits of a number: the last of them is 1 in 2,048, and rounding leaves half of it. */
    @Test
    void aVectorComesBackWithThreeDigits() {
        Random random = new Random(1);
        float[] values = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            values[i] = (float) random.nextGaussian() * 3;
        }

        String body = PictureVectors.written(values);
        float[] back = PictureVectors.read(body);

        assertThat(body).hasSizeLessThan(4_800);
        assertThat(back).hasSize(WIDTH);
        for (int i = 0; i < WIDTH; i++) {
            assertThat(Math.abs(back[i] - values[i])).isLessThanOrEqualTo(Math.abs(values[i]) / 2_048 + 1e-7f);
        }
    }
}
