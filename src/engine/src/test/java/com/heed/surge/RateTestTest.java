package com.heed.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTestTest {
    /** Of five events in two equal times all fall into the second by chance in one of 32 cases. */
    @Test
    void ofEqualTimesItIsTheTossOfACoin() {
        assertThat(RateTest.atLeast(5, 5, 1, 0)).isCloseTo(1 / 32.0, within(1e-15));
        assertThat(RateTest.atLeast(0, 5, 1, 0)).isCloseTo(1, within(1e-14));
    }

    /** SciPy 1.17: binom.sf and the sum of betabinom.pmf with p = 1/5, alpha = 1/dispersion, beta = 4/dispersion. */
    @ParameterizedTest
    @CsvSource({
        "10, 20, 0, 0.00259482740067402",
        "30, 100, 0, 0.011248978720991648",
        "60, 100, 0, 2.515819199533466e-18",
        "30, 100, 0.1, 0.09189444571308669",
        "60, 100, 0.09, 4.539796379489586e-07"
    })
    void againstFourWeeksItAgreesWithAnotherProgram(int count, int all, double dispersion, double expected) {
        assertThat(RateTest.atLeast(count, all, 4, dispersion)).isCloseTo(expected, within(1e-9 * expected));
    }

    /** Watched for ever, the rate is known, and the test is that of Poisson: P(X >= 20 | 10) = 0.003454 in its tables, by the regularised gamma function. */
    @Test
    void withAnEndlessPastItIsTheTailOfPoisson() {
        int ratio = 1_000_000;
        assertThat(RateTest.atLeast(20, 20 + 10 * ratio, ratio, 0))
                .isCloseTo(PoissonTail.atLeast(20, 10), within(1e-7));
        assertThat(PoissonTail.atLeast(20, 10)).isCloseTo(0.0034543419758568334, within(1e-15));
    }

    /** 20 against a mean of 10 known from 40 events is weaker evidence than against a mean that is known: 1.4 % and not 0.3 %. */
    @Test
    void aShortPastIsWeakerEvidence() {
        assertThat(RateTest.atLeast(20, 60, 4, 0)).isGreaterThan(3 * PoissonTail.atLeast(20, 10));
    }

    @Test
    void aSmallDispersionGoesOverIntoNone() {
        assertThat(RateTest.atLeast(30, 100, 4, 1.1e-6)).isCloseTo(RateTest.atLeast(30, 100, 4, 0), within(1e-5));
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatThrownBy(() -> RateTest.atLeast(6, 5, 4, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count 6 must be 0 to 5");
        assertThatThrownBy(() -> RateTest.atLeast(1, 5, 0, 0)).hasMessage("ratio 0.0 must be above 0");
    }
}
