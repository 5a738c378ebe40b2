package com.heed.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A promise about waiting, as a limit in the router's plan. */
class PromiseTest {

    private static final int DAYS = 6;

    private static Scenario promising(Scenario scenario, double... minutes) {
        List<Scenario.Channel> channels = new ArrayList<>();
        for (int j = 0; j < minutes.length; j++) {
            Scenario.Channel channel = scenario.channels().get(j);
            channels.add(new Scenario.Channel(
                    channel.slug(),
                    channel.name(),
                    channel.costPerContact(),
                    channel.waitCostPerMinute(),
                    channel.live(),
                    minutes[j]));
        }
        return new Scenario(
                scenario.name(),
                scenario.currency(),
                scenario.dayMinutes(),
                channels,
                scenario.kinds(),
                scenario.spread(),
                scenario.overDispersion(),
                scenario.failureCost(),
                scenario.outcomeMinutes(),
                scenario.returns(),
                scenario.abandonCost(),
                scenario.guardMinutes(),
                scenario.truth(),
                scenario.belief(),
                scenario.planned());
    }

    private static final double NONE = Double.POSITIVE_INFINITY;

    private static double mailP95(Scenario scenario) {
        return Simulator.days(scenario, PricePolicies.PRICES, 1, DAYS).stream()
                .mapToDouble(day -> day.channels().get(1).p95())
                .average()
                .orElseThrow();
    }

    @Test
    void theShorterThePromiseTheShorterTheWaitUnderLoad() {
        Scenario busy = ScenarioJson.peakDay().scenario().atLoad(1.2);
        double none = mailP95(promising(busy, NONE, NONE, NONE));
        double half = mailP95(promising(busy, NONE, 30, NONE));
        double quarter = mailP95(promising(busy, NONE, 15, NONE));

        assertThat(half).isLessThan(none);
        assertThat(quarter).isLessThan(half);
    }

    @Test
    void aPromiseThatIsKeptAnywayChangesNothing() {
        Scenario quiet = ScenarioJson.peakDay().scenario().atLoad(0.5);

        assertThat(Simulator.days(promising(quiet, NONE, 300, NONE), PricePolicies.PRICES, 1, DAYS))
                .isEqualTo(Simulator.days(promising(quiet, NONE, NONE, NONE), PricePolicies.PRICES, 1, DAYS));
    }

    /** Promises on all channels at more than all can take: there is a plan all the same, and it is the one without them. */
    @Test
    void whatNobodyCanKeepDoesNotStopThePlan() {
        Scenario flood = ScenarioJson.peakDay().scenario().atLoad(3);
        DayResult promised = Simulator.day(promising(flood, 0.1, 0.1, 0.1), PricePolicies.PRICES, 1, 0);

        assertThat(promised.cost())
                .isLessThan(
                        0.8 * Simulator.day(flood, Policies.baseline(), 1, 0).cost());
    }
}
