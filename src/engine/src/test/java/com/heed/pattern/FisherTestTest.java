package com.heed.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FisherTestTest {

    /** Fisher's lady who tastes tea (1935): all four cups right by chance in one of 70 cases, three or more in 17 of 70. */
    @Test
    void theLadyTastesTea() {
        assertThat(FisherTest.atLeast(4, 4, 4, 8)).isCloseTo(1 / 70.0, within(1e-15));
        assertThat(FisherTest.atLeast(3, 4, 4, 8)).isCloseTo(17 / 70.0, within(1e-14));
    }

    /** Fisher's twins of criminals (1962), p = 0.0004652 as R prints it; the others by SciPy 1.17, hypergeom.sf. */
    @ParameterizedTest
    @CsvSource({
        "10, 12, 13, 30, 0.000465180943362905",
        "300, 500, 3000, 10000, 3.4338948387522857e-46",
        "500, 500, 3000, 10000, 8.249790621309512e-276"
    })
    void itAgreesWithOtherPrograms(int both, int a, int b, int rows, double expected) {
        assertThat(FisherTest.atLeast(both, a, b, rows)).isCloseTo(expected, within(1e-9 * expected));
        assertThat(FisherTest.atLeast(both, b, a, rows)).isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void theLeastThatCanBeIsCertain() {
        assertThat(FisherTest.atLeast(0, 5, 5, 20)).isEqualTo(1);
        assertThat(FisherTest.atLeast(4, 7, 7, 10)).isEqualTo(1);
        assertThat(FisherTest.atLeast(5, 5, 20, 20)).isEqualTo(1);
    }

    @Test
    void tablesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> FisherTest.atLeast(6, 5, 9, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("6 of both, 5 and 9 of 20 contacts cannot be");
        assertThatThrownBy(() -> FisherTest.atLeast(3, 7, 7, 10)).hasMessageContaining("cannot be");
    }
}
