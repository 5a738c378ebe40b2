package com.heed.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangCTest {

    @Test
    void oneAgentIsTheMM1Queue() {
        // Closed form of M/M/1: P(wait) = rho, mean wait = rho h / (1 - rho).
        assertThat(ErlangC.waits(1, 0.6)).isCloseTo(0.6, within(1e-12));
        assertThat(ErlangC.meanWaitMinutes(1, 0.6, 5)).isCloseTo(7.5, within(1e-12));
        assertThat(ErlangC.waitsLongerThan(3, 1, 0.6, 5)).isCloseTo(0.6 * Math.exp(-0.4 / 5 * 3), within(1e-12));
    }

    @Test
    void twoAgentsHaveAClosedFormToo() {
        // M/M/2: P(wait) = 2 rho^2 / (1 + rho).
        double rho = 0.75;
        assertThat(ErlangC.waits(2, 2 * rho)).isCloseTo(2 * rho * rho / (1 + rho), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"500, 5, 1, 0.43", "500, 4, 5, 1.93", "1000, 8, 1, 0.72"})
    void aDayOf480MinutesAtThreeMinutesAContactNeedsTheStaffOfTheWorkedExample(
            int contacts, int agents, double limit, double wait) {
        double load = contacts / 480.0 * 3;
        assertThat(Staffing.forMeanWait(load, 3, limit)).isEqualTo(agents);
        assertThat(ErlangC.meanWaitMinutes(agents, load, 3)).isCloseTo(wait, within(0.005));
    }

    @Test
    void anUnstableQueueNamesTheAgentsItNeeds() {
        assertThatThrownBy(() -> ErlangC.waits(10, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unstable queue: 10 agents for 10.0 erlangs; needs at least 11");
    }
}
