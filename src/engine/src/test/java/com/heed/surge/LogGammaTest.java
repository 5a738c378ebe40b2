package com.heed.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogGammaTest {
    /** SciPy 1.17, gammaln. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 2.252712651734206",
        "1.5, -0.12078223763524526",
        "10.25, 13.368023671476045",
        "1000.5, 5908.674175848678"
    })
    void itAgreesWithAnotherProgram(double x, double expected) {
        assertThat(LogGamma.of(x)).isCloseTo(expected, within(1e-14 * Math.max(1, Math.abs(expected))));
    }

    @Test
    void ofWholeNumbersItIsTheLogarithmOfAFactorialAndOfAHalfThatOfTheRootOfPi() {
        double factorial = 1;
        for (int n = 1; n <= 20; n++) {
            assertThat(LogGamma.of(n)).isCloseTo(Math.log(factorial), within(1e-13));
            factorial *= n;
        }
        assertThat(LogGamma.of(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-14));
    }
}
