package com.heed.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReturnHazardTest {
    private static final int DAYS = 30;

    /** Customers who come back with the same chance on every day: silence is (1 - chance)^days, whatever went before. */
    @Test
    void whereThereIsNoMemoryTheClosedFormComesOut() {
        SplittableRandom random = new SplittableRandom(11);
        double chance = 0.04;
        List<ActiveDays> customers = new ArrayList<>();
        for (int c = 0; c < 1500; c++) {
            List<Long> at = new ArrayList<>();
            for (long day = 0; day <= 200; day++) {
                if (random.nextDouble() < chance) {
                    at.add(day);
                }
            }
            if (!at.isEmpty()) {
                customers.add(new ActiveDays(at.stream().mapToLong(one -> one).toArray(), 200));
            }
        }

        double[] silent = ReturnHazard.learn(customers, DAYS, 1).silent(customers);

        double wanted = Math.pow(1 - chance, DAYS);
        double mean = 0;
        for (double one : silent) {
            mean += one / silent.length;
        }
        assertThat(mean).isCloseTo(wanted, within(0.02));
        ActiveDays fresh = new ActiveDays(new long[] {150, 175, 200}, 200);
        ActiveDays waiting = new ActiveDays(new long[] {100, 150, 175}, 200);
        double[] two = ReturnHazard.learn(customers, DAYS, 1).silent(List.of(fresh, waiting));
        assertThat(two[0]).isCloseTo(wanted, within(0.05));
        assertThat(two[1]).isCloseTo(wanted, within(0.05));
    }

    /** Half come back every ten days and half every fifty: who is silent for 25 days is one of the latter, and is told so by their own gaps. */
    @Test
    void whoComesBackSeldomIsToldFromTheirOwnGaps() {
        List<ActiveDays> customers = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(12);
        for (int c = 0; c < 400; c++) {
            int gap = c % 2 == 0 ? 10 : 50;
            List<Long> at = new ArrayList<>();
            for (long day = random.nextInt(gap); day <= 300; day += gap - 2 + random.nextInt(5)) {
                at.add(day);
            }
            customers.add(new ActiveDays(at.stream().mapToLong(one -> one).toArray(), 300));
        }

        ReturnHazard hazard = ReturnHazard.learn(customers, DAYS, 1);

        double[] silent = hazard.silent(List.of(
                new ActiveDays(new long[] {270, 280, 290, 300}, 300),
                new ActiveDays(new long[] {150, 200, 250, 300}, 300)));
        assertThat(silent[0]).isLessThan(0.05);
        assertThat(silent[1]).isGreaterThan(0.8);
    }

    @Test
    void customersOfWhomNobodyCameBackAreRefused() {
        List<ActiveDays> once = List.of(new ActiveDays(new long[] {5}, 100), new ActiveDays(new long[] {9}, 100));
        assertThatThrownBy(() -> ReturnHazard.learn(once, DAYS, 1))
                .hasMessage("of 36 periods of silence 0 ended; some of both are needed");
    }
}
