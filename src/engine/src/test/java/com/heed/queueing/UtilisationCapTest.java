package com.heed.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table was computed by an independent program, to six digits. */
class UtilisationCapTest {

    private static final double HANDLE = 3.5;

    @ParameterizedTest
    @CsvSource({
        "4, .617398, .667639, .817011",
        "6, .699317, .751956, .869899",
        "10, .782842, .831188, .916259",
        "20, .865316, .902191, .954695",
        "50, .932478, .954116, .980374"
    })
    void capsAreThoseOfTheGoldenTable(int agents, double tail, double meanOne, double meanThree) {
        assertThat(UtilisationCap.of(agents, HANDLE, new WaitLimit.Tail(1, 0.2), 1))
                .isCloseTo(tail, within(1e-6));
        assertThat(UtilisationCap.of(agents, HANDLE, new WaitLimit.Mean(1), 1)).isCloseTo(meanOne, within(1e-6));
        assertThat(UtilisationCap.of(agents, HANDLE, new WaitLimit.Mean(3), 1)).isCloseTo(meanThree, within(1e-6));
    }

    @Test
    void evenHandleTimesAllowMoreLoad() {
        assertThat(UtilisationCap.of(4, HANDLE, new WaitLimit.Mean(1), 0.33)).isCloseTo(0.726308, within(1e-6));
    }
}
