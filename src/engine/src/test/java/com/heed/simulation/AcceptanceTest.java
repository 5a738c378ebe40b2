package com.heed.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The router by prices against rules by class with overflow, on the same contacts. */
class AcceptanceTest {

    private static final int DAYS = 10;

    private static List<DayResult> days(Scenario scenario, Policy policy) {
        return Simulator.days(scenario, policy, 1, DAYS);
    }

    private static double mean(List<DayResult> days, ToDoubleFunction<DayResult> figure) {
        return days.stream().mapToDouble(figure).average().orElseThrow();
    }

    /** The limits are the best known means of an independent program for the same scenario. */
    @ParameterizedTest
    @CsvSource({"0.7, 17.2", "1.0, 19.3", "1.2, 21.7"})
    void onAPeakDayItCostsNoMoreThanTheBestKnownRouter(double load, double limit) {
        Scenario scenario = ScenarioJson.peakDay().scenario().atLoad(load);

        assertThat(mean(Simulator.days(scenario, PricePolicies.PRICES, 1, 20), DayResult::cost))
                .isLessThanOrEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "peak-day",
                "arrivals-overrated",
                "arrivals-underrated",
                "handling-overrated",
                "handling-underrated",
                "settling-overrated",
                "settling-underrated",
                "agents-missing",
                "agents-missing-unknown",
                "abandonment",
                "abandonment-unknown",
                "returning",
                "overdispersed",
                "all-overrated",
                "all-underrated"
            })
    void whateverIsBelievedWronglyItIsNoDearerThanTheRules(String name) {
        Scenario scenario = ScenarioJson.shipped(name).scenario();
        List<DayResult> prices = days(scenario, PricePolicies.PRICES);
        List<DayResult> rules = days(scenario, Policies.baseline());
        int dearer = 0;
        for (int day = 0; day < DAYS; day++) {
            dearer += prices.get(day).cost() > rules.get(day).cost() ? 1 : 0;
        }
        double atMost = name.startsWith("all-") ? 0.9 : 1;

        assertThat(mean(prices, DayResult::cost)).isLessThanOrEqualTo(atMost * mean(rules, DayResult::cost));
        assertThat(dearer).isLessThanOrEqualTo(DAYS / 10);
        assertThat(mean(prices, DayResult::liveP95)).isLessThanOrEqualTo(mean(rules, DayResult::liveP95) + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-plan", "unknown-classes"})
    void withNothingToGoByItIsTheRulesToTheLastBit(String name) {
        Scenario scenario = ScenarioJson.shipped(name).scenario();

        assertThat(days(scenario, PricePolicies.PRICES)).isEqualTo(days(scenario, Policies.baseline()));
        // The same day with a plan and known classes is not: the comparison can fail.
        assertThat(days(ScenarioJson.peakDay().scenario(), PricePolicies.PRICES))
                .isNotEqualTo(days(ScenarioJson.peakDay().scenario(), Policies.baseline()));
    }

    @Test
    void upsetCustomersWaitLeastAndNobodyStarves() {
        for (double load : new double[] {0.7, 1.0, 1.2}) {
            Scenario scenario = ScenarioJson.peakDay().scenario().atLoad(load);
            List<DayResult> prices = days(scenario, PricePolicies.PRICES);
            double upset = mean(prices, day -> day.kinds().get(2).meanWait());
            assertThat(upset).isLessThan(mean(prices, day -> day.kinds().get(0).meanWait()));
            assertThat(upset).isLessThan(mean(prices, day -> day.kinds().get(1).meanWait()));
            for (DayResult day : prices) {
                day.kinds().forEach(kind -> assertThat(kind.longestWait()).isLessThan(150));
            }
        }
    }

    /** Neither threads nor the order in which days are asked for may change a result: plans, too, are made of nothing else. */
    @Test
    void theRouterIsTheSameOnAnyThread() {
        Scenario scenario = ScenarioJson.shipped("all-overrated").scenario();
        List<DayResult> inTurn = days(scenario, PricePolicies.PRICES);
        List<DayResult> atOnce = IntStream.range(0, DAYS)
                .parallel()
                .mapToObj(day -> Simulator.day(scenario, PricePolicies.PRICES, 1, day))
                .toList();

        assertThat(atOnce).isEqualTo(inTurn);
    }
}
