package com.heed.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ErlangATest {

    @Test
    void endlessPatienceIsErlangC() {
        ErlangA patient = ErlangA.of(10, 8, 3.5, 1e9);
        assertThat(patient.waits()).isCloseTo(ErlangC.waits(10, 8), within(1e-6));
        assertThat(patient.meanWaitMinutes()).isCloseTo(ErlangC.meanWaitMinutes(10, 8, 3.5), within(1e-6));
        assertThat(patient.abandons()).isCloseTo(0, within(1e-8));
    }

    @Test
    void noPatienceIsErlangB() {
        assertThat(ErlangA.of(10, 8, 3.5, 1e-9).abandons()).isCloseTo(ErlangC.blocked(10, 8), within(1e-6));
    }

    @Test
    void patienceEqualToHandleTimeIsTheQueueWithoutLimit() {
        // With equal rates the number in the system is Poisson with mean load: P(all busy) is a Poisson tail.
        double tail = 1;
        double term = Math.exp(-6);
        for (int k = 0; k < 5; k++) {
            tail -= term;
            term *= 6.0 / (k + 1);
        }
        assertThat(ErlangA.of(5, 6, 4, 4).waits()).isCloseTo(tail, within(1e-12));
    }

    @Test
    void anOverloadedQueueAgreesWithASimulation() {
        // 400,000 contacts; the standard error of the share that leaves is below 0.001 even with correlated waits.
        ErlangA computed = ErlangA.of(4, 5, 3, 6);
        double simulated = simulateAbandonment(4, 5.0 / 3, 3, 6, 400_000, new Random(7));
        assertThat(computed.abandons()).isCloseTo(simulated, within(0.006));
    }

    /** First come, first served; each contact leaves if its wait would exceed its patience. */
    private static double simulateAbandonment(
            int agents, double arrivalsPerMinute, double handle, double patience, int contacts, Random random) {
        PriorityQueue<Double> free = new PriorityQueue<>();
        for (int i = 0; i < agents; i++) {
            free.add(0.0);
        }
        double now = 0;
        int left = 0;
        for (int i = 0; i < contacts; i++) {
            now += -Math.log(1 - random.nextDouble()) / arrivalsPerMinute;
            double start = Math.max(now, free.element());
            if (start - now > -patience * Math.log(1 - random.nextDouble())) {
                left++;
            } else {
                free.remove();
                free.add(start - handle * Math.log(1 - random.nextDouble()));
            }
        }
        return (double) left / contacts;
    }
}
