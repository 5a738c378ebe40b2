package com.heed.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceLevelTest {
    private static final ServiceLevel EIGHTY_IN_TWENTY_SECONDS = new ServiceLevel(0.8, 20 / 60.0);

    /** The example of Call Centre Helper's page on the Erlang C formula: 100 calls in half an hour at 180 s need 14 agents for 80 % within 20 s; 88.8 % are, 17.4 % wait at all, 7.8 s on the mean. */
    @Test
    void thePublishedExampleOfTenErlangsNeedsFourteenAgents() {
        assertThat(Staffing.forServiceLevel(10, 3, EIGHTY_IN_TWENTY_SECONDS)).isEqualTo(14);
        assertThat(Staffing.answeredWithin(20 / 60.0, 14, 10, 3)).isCloseTo(0.888, within(0.0005));
        assertThat(ErlangC.waits(14, 10)).isCloseTo(0.174, within(0.0005));
        assertThat(60 * ErlangC.meanWaitMinutes(14, 10, 3)).isCloseTo(7.8, within(0.05));
    }

    /** The example of Westbay Engineers' page on the formula, 360 calls in half an hour at 4 minutes with 55 agents: 23.9 % wait, 8.2 s on the mean. */
    @Test
    void thePublishedExampleOfFortyEightErlangsComesOut() {
        assertThat(ErlangC.waits(55, 48)).isCloseTo(0.239, within(0.0005));
        assertThat(Staffing.answeredWithin(0.25, 55, 48, 4))
                .isCloseTo(1 - 0.239 * Math.exp(-7 * 0.25 / 4), within(0.0005));
        assertThat(60 * ErlangC.meanWaitMinutes(55, 48, 4)).isCloseTo(8.2, within(0.05));
    }

    /** The caps of routing: with so many agents and 3.5 minutes, this utilisation is the highest at which 80 % are answered within a minute. */
    @ParameterizedTest
    @CsvSource({"4, 0.617", "6, 0.699", "10, 0.783", "20, 0.865", "50, 0.932"})
    void staffingTurnsTheCapsOfUtilisationAround(int agents, double cap) {
        ServiceLevel level = new ServiceLevel(0.8, 1);
        assertThat(Staffing.forServiceLevel((cap - 0.001) * agents, 3.5, level)).isEqualTo(agents);
        assertThat(Staffing.forServiceLevel((cap + 0.001) * agents, 3.5, level)).isEqualTo(agents + 1);
    }

    @Test
    void whoEverybodyIsAnsweredByIfTheyWaitLongEnoughIsWhoDoesNotLeave() {
        for (double load : new double[] {2, 5, 9}) {
            assertThat(ErlangA.answeredWithin(1e4, 5, load, 3, 6))
                    .isCloseTo(1 - ErlangA.of(5, load, 3, 6).abandons(), within(1e-10));
        }
    }

    @Test
    void whoIsAnsweredAtOnceIsWhoFindsAnAgentFree() {
        assertThat(ErlangA.answeredWithin(0, 5, 4, 3, 6))
                .isCloseTo(1 - ErlangA.of(5, 4, 3, 6).waits(), within(1e-12));
    }

    @Test
    void endlessPatienceIsErlangC() {
        assertThat(ErlangA.answeredWithin(1, 10, 8, 3.5, 1e9))
                .isCloseTo(1 - ErlangC.waitsLongerThan(1, 10, 8, 3.5), within(1e-6));
        assertThat(Staffing.forServiceLevel(8, 3.5, EIGHTY_IN_TWENTY_SECONDS, Double.POSITIVE_INFINITY))
                .isEqualTo(Staffing.forServiceLevel(8, 3.5, EIGHTY_IN_TWENTY_SECONDS));
    }

    /** One agent whose customers leave as fast as they are served: the number in the system is Poisson, and who finds k there is served in time and stays with a chance that can be integrated by hand. */
    @Test
    void oneAgentAgreesWithAnIntegralByHand() {
        double load = 0.8;
        double minutes = 2;
        // With rates of 1 a minute, who finds k there waits the largest of k exponential times: P(V <= v) = (1 -
        // e^-v)^k.
        double answered = 0;
        double chance = Math.exp(-load);
        for (int k = 0; k < 40; k++) {
            double sum = k == 0 ? 1 : 0;
            int steps = k == 0 ? 0 : 20_000;
            for (int i = 0; i < steps; i++) {
                double v = (i + 0.5) * minutes / steps;
                double density = k * Math.pow(1 - Math.exp(-v), k - 1) * Math.exp(-v);
                sum += density * Math.exp(-v) * minutes / steps;
            }
            answered += chance * sum;
            chance *= load / (k + 1);
        }
        assertThat(ErlangA.answeredWithin(minutes, 1, load, 1, 1)).isCloseTo(answered, within(1e-7));
    }

    /** 400,000 contacts; the standard error of a share is below 0.001 even with correlated waits. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 3})
    void anOverloadedQueueAgreesWithASimulation(double minutes) {
        double simulated = simulated(4, 5.0 / 3, 3, 6, minutes, 400_000, new Random(11));
        assertThat(ErlangA.answeredWithin(minutes, 4, 5, 3, 6)).isCloseTo(simulated, within(0.006));
    }

    @Test
    void theLeastStaffKeepsTheLevelAndOneFewerDoesNot() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            double load = Math.exp(random.nextDouble() * 5 - 1);
            double handle = 0.5 + random.nextDouble() * 15;
            double patience = 0.5 + random.nextDouble() * 20;
            ServiceLevel level = new ServiceLevel(0.5 + random.nextDouble() * 0.49, random.nextDouble() * 5);
            int patient = Staffing.forServiceLevel(load, handle, level);
            assertThat(Staffing.answeredWithin(level.minutes(), patient, load, handle))
                    .isGreaterThanOrEqualTo(level.share());
            assertThat(Staffing.answeredWithin(level.minutes(), patient - 1, load, handle))
                    .isLessThan(level.share());
            int impatient = Staffing.forServiceLevel(load, handle, level, patience);
            assertThat(Staffing.answeredWithin(level.minutes(), impatient, load, handle, patience))
                    .isGreaterThanOrEqualTo(level.share());
            if (impatient > 1) {
                assertThat(Staffing.answeredWithin(level.minutes(), impatient - 1, load, handle, patience))
                        .isLessThan(level.share());
            }
        }
    }

    @Test
    void aThousandErlangsAreComputedToo() {
        int agents = Staffing.forServiceLevel(1000, 3, EIGHTY_IN_TWENTY_SECONDS);
        assertThat(agents).isBetween(1001, 1040);
        assertThat(Staffing.forServiceLevel(1000, 3, EIGHTY_IN_TWENTY_SECONDS, 2))
                .isBetween(801, agents);
        assertThat(ErlangA.answeredWithin(30, 500, 1000, 3, 2)).isCloseTo(0.5, within(0.001));
    }

    @Test
    void aLevelThatCannotBeIsRefusedWithItsValue() {
        assertThatThrownBy(() -> new ServiceLevel(1, 1))
                .hasMessage("a share of 1.0 answered; must lie between 0 and 1");
        assertThatThrownBy(() -> new ServiceLevel(0.8, -1))
                .hasMessage("answered within -1.0 minutes; must be 0 or more");
    }

    /** First come, first served; each contact leaves if its wait would exceed its patience. */
    private static double simulated(
            int agents, double perMinute, double handle, double patience, double minutes, int contacts, Random random) {
        PriorityQueue<Double> free = new PriorityQueue<>();
        for (int i = 0; i < agents; i++) {
            free.add(0.0);
        }
        double now = 0;
        int inTime = 0;
        for (int i = 0; i < contacts; i++) {
            now += -Math.log(1 - random.nextDouble()) / perMinute;
            double start = Math.max(now, free.element());
            if (start - now <= -patience * Math.log(1 - random.nextDouble())) {
                inTime += start - now <= minutes ? 1 : 0;
                free.remove();
                free.add(start - handle * Math.log(1 - random.nextDouble()));
            }
        }
        return (double) inTime / contacts;
    }
}
