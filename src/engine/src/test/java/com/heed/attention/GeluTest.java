package com.heed.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeluTest {
    /** x times the normal distribution function, from its printed table; the tanh form is at most 5e-4 away. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.841345", "-1, -0.158655", "2, 1.954500", "-2, -0.045500", "0.5, 0.345731", "3, 2.995950"})
    void itIsNearXTimesTheNormalDistribution(float x, float expected) {
        assertThat(Gelu.of(x)).isCloseTo(expected, within(5e-4f));
    }

    @ParameterizedTest
    @CsvSource({"-3", "-1", "-0.1", "0", "0.7", "2"})
    void itsSlopeIsThatOfFiniteDifferences(float x) {
        float step = 1e-2f;
        assertThat(Gelu.slope(x)).isCloseTo((Gelu.of(x + step) - Gelu.of(x - step)) / (2 * step), within(1e-3f));
    }
}
