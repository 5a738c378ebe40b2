package com.heed.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table was computed by an independent program, to three digits. */
class UtilisationCapTest {

    private static final double HANDLE = 3.5;

    @ParameterizedTest
    @CsvSource({
        "4, .617, .668, .817",
        "6, .699, .752, .870",
        "10, .783, .831, .916",
        "20, .865, .902, .955",
        "50, .932, .954, .980"
    })
    void capsAreThoseOfTheGoldenTable(int agents, double tail, double meanOne, double meanThree) {
        assertThat(UtilisationCap.of(agents, HANDLE, new WaitLimit.Tail(1, 0.2), 1))
                .isCloseTo(tail, within(5e-4));
        assertThat(UtilisationCap.of(agents, HANDLE, new WaitLimit.Mean(1), 1)).isCloseTo(meanOne, within(5e-4));
        assertThat(UtilisationCap.of(agents, HANDLE, new WaitLimit.Mean(3), 1)).isCloseTo(meanThree, within(5e-4));
    }

    @Test
    void evenHandleTimesAllowMoreLoad() {
        assertThat(UtilisationCap.of(4, HANDLE, new WaitLimit.Mean(1), 0.33)).isCloseTo(0.726, within(5e-4));
    }
}
