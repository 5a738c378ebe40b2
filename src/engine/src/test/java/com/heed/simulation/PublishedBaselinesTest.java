package com.heed.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The peak day beside an independent program for the same scenario, written in another language with its own random numbers. Its means and the halves
 * of their 95 % intervals over 20 days stand in the table; ours have to lie as near as two samples of 20 days do.
 *
 * <p>The other program's published means of the random policy (33.86 and 44.47 at the loads 1.0 and 1.2) use one and the same sequence of choices on all 20 days,
 * which happened to favour chat, so that its interval says nothing of the choice; here stand its means with new choices each day. The policy of steady
 * prices is not compared: at the prices of an optimum a class that is split costs the same on two channels, and rounding alone decides between them.
 */
class PublishedBaselinesTest {

    private static final int DAYS = 20;
    /** Student's t for 19 degrees of freedom. */
    private static final double T = 2.093;

    @ParameterizedTest
    @CsvSource({
        "random, 0.7,  30.87, 0.24",
        "random, 1.0,  33.15, 0.55",
        "random, 1.2,  40.27, 1.29",
        "round-robin, 0.7,  30.77, 0.12",
        "round-robin, 1.0,  32.22, 0.43",
        "round-robin, 1.2,  39.34, 1.66",
        "cheapest, 0.7, 147.30, 8.50",
        "cheapest, 1.0, 301.93, 10.78",
        "cheapest, 1.2, 402.15, 10.82",
        "shortest-wait, 0.7,  40.37, 0.32",
        "shortest-wait, 1.0,  36.32, 0.28",
        "shortest-wait, 1.2,  36.83, 0.59",
        "rules, 0.7,  19.06, 0.45",
        "rules, 1.0,  33.00, 1.39",
        "rules, 1.2,  51.49, 2.08",
        "rules-overflow, 0.7,  18.24, 0.23",
        "rules-overflow, 1.0,  20.89, 0.40",
        "rules-overflow, 1.2, 26.97, 1.19",
        "split, 0.7, 30.17, 2.20",
        "split, 1.0, 35.14, 1.73",
        "split, 1.2, 35.72, 1.55",
        "prices-blind, 0.7, 20.72, 0.19",
        "prices-blind, 1.0, 25.85, 0.67",
        "prices-blind, 1.2, 31.67, 0.64",
        "prices-plain, 0.7, 17.12, 0.17",
        "prices-plain, 1.0, 19.31, 0.25",
        "prices-plain, 1.2, 21.68, 0.33"
    })
    void policiesCostWhatAnotherProgramSays(String policy, double load, double cost, double half) {
        Scenario scenario = ScenarioJson.peakDay().scenario().atLoad(load);
        List<Double> costs = Simulator.days(scenario, Policies.of(policy).orElseThrow(), 1, DAYS).stream()
                .map(DayResult::cost)
                .toList();
        double mean = costs.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares =
                costs.stream().mapToDouble(c -> (c - mean) * (c - mean)).sum();
        double own = T * Math.sqrt(squares / (DAYS - 1) / DAYS);

        assertThat(Math.abs(mean - cost)).isLessThan(Math.hypot(own, half));
    }
}
