package com.heed.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExponentialTest {

    @Test
    void itIsThatOfTheLibraryAsFarAsSinglePrecisionGoes() {
        SplittableRandom random = new SplittableRandom(1);
        float[] x = new float[10_000];
        float[] found = new float[x.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = (float) (5 - random.nextDouble() * 60);
            found[j] = x[j];
        }
        new Exponential(x.length).of(found, x.length, 5);
        for (int j = 0; j < x.length; j++) {
            double expected = Math.exp(x[j] - 5f);
            assertThat(found[j] / expected).as("%s", x[j]).isCloseTo(1, within(3e-7));
        }
    }

    @Test
    void atTheGreatestItIsOneAndFarBelowItIsNextToNothing() {
        float[] x = {3, -1e30f, Float.NEGATIVE_INFINITY, 2, 7};
        new Exponential(4).of(x, 4, 3);
        assertThat(x[0]).isEqualTo(1);
        assertThat(x[1]).isBetween(0f, 1e-26f);
        assertThat(x[2]).isBetween(0f, 1e-26f);
        assertThat(x[3]).isCloseTo((float) Math.exp(-1), within(1e-7f));
        assertThat(x[4]).as("beyond the count").isEqualTo(7);
    }
}
