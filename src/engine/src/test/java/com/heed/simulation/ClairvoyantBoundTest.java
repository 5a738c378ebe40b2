package com.heed.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClairvoyantBoundTest {

    private static Scenario scenario(String channels, double perDay, String spread) {
        return ScenarioJson.of("""
                {"name": "desk", "currency": "EUR", "dayMinutes": 480, "failureCost": 60,
                 "arrivals": {"perDay": %s},
                 "channels": [%s],
                 "classes": [
                   {"key": "simple", "share": 0.6, "order": ["chat"], "handleMinutes": {"phone": 4, "chat": 4}, "settles": {"phone": 0.9, "chat": 0.8}},
                   {"key": "hard", "share": 0.4, "order": ["phone"], "handleMinutes": {"phone": 4, "chat": 4}, "settles": {"phone": 0.95, "chat": 0.1}}],
                 "handleSpread": %s}
                """.formatted(perDay, channels, spread)).scenario();
    }

    private static final String CHANNEL =
            "{\"slug\": \"%s\", \"costPerContact\": %s, \"waitCostPerMinute\": %s, \"agents\": %d}";

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 1, 1.2})
    void noPolicyCostsLess(double load) {
        Scenario scenario = ScenarioJson.peakDay().scenario().atLoad(load);
        double prices = Simulator.day(scenario, PricePolicies.PRICES, 5, 0).cost();

        double bound = ClairvoyantBound.of(scenario, 5, 0, prices);

        for (Policy policy : Policies.all()) {
            assertThat(Simulator.day(scenario, policy, 5, 0).cost())
                    .as(policy.key())
                    .isGreaterThan(bound);
        }
        // An independent program's linear programme put its router 14.6 % above its bound at load 1.
        assertThat(prices / bound).isLessThan(1.3);
    }

    /** With an agent for everybody nobody waits: a simple matter costs 5 + 12 on chat, a hard one 20 + 3 on the phone. */
    @Test
    void whereNobodyWaitsItIsExact() {
        Scenario scenario = scenario(
                CHANNEL.formatted("phone", 20, 2, 200) + "," + CHANNEL.formatted("chat", 5, 1, 200),
                300,
                "{\"customer\": 0.5, \"channel\": 0.2}");
        DayResult day = Simulator.day(scenario, PricePolicies.PRICES, 1, 0);
        double expected = (17.0 * day.kinds().get(0).contacts()
                        + 23.0 * day.kinds().get(1).contacts())
                / day.contacts();

        assertThat(day.cost()).isCloseTo(expected, within(1e-9));
        assertThat(ClairvoyantBound.of(scenario, 1, 0, 1.1 * day.cost())).isCloseTo(expected, within(1e-3));
    }

    /**
     * Of contacts that all take as long, none should go before another: with one channel and one agent first come, first served is best, and all its
     * waiting is unavoidable. The bound, whose prices hold for two minutes each, sees most of it.
     */
    @Test
    void whereTheBestOrderIsKnownItSeesMostOfTheWait() {
        Scenario scenario = scenario(
                CHANNEL.formatted("phone", 0, 1, 1) + "," + CHANNEL.formatted("chat", 900, 1, 1),
                80,
                "{\"customer\": 0, \"channel\": 0}");
        DayResult day = Simulator.day(scenario, SimplePolicies.CHEAPEST, 1, 0);

        double bound = ClairvoyantBound.of(scenario, 1, 0, day.cost());

        assertThat(day.meanWait()).isGreaterThan(2);
        assertThat(bound - day.failureCost()).isBetween(0.7 * day.waitCost(), day.waitCost());
    }

    @Test
    void whereCustomersLeaveOrComeBackThereIsNone() {
        for (String name : List.of("abandonment", "returning")) {
            Scenario scenario = ScenarioJson.shipped(name).scenario();
            assertThat(ClairvoyantBound.holdsFor(scenario)).isFalse();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ClairvoyantBound.of(scenario, 1, 0, 20))
                    .withMessageContaining("'" + name + "' has customers who leave or come back");
        }
    }
}
