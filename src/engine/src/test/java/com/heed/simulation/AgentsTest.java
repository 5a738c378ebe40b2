package com.heed.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentsTest {
    private static final double POINTS = 0.1;

    @Test
    void twoWhoseContactsTakeEquallyLongTakeTurns() {
        Agents two = new Agents(Shifts.always(2), 100);
        for (int minute = 0; minute < 100; minute += 10) {
            int agent = two.take(minute);
            assertThat(agent).isEqualTo(minute / 10 % 2);
            two.free(agent, minute + 5);
        }
        // Ten contacts of five minutes, five each: 25 of 100 minutes.
        assertThat(two.idleShare()).isCloseTo(0.75, within(1e-12));
        assertThat(two.idleSpread()).isZero();
    }

    @Test
    void whoHadALongContactIsPassedOverUntilTheOtherHasWorkedAsMuch() {
        Agents two = new Agents(Shifts.always(2), 200);
        int first = two.take(0);
        two.free(first, 40);
        int turns = 0;
        for (int minute = 40; minute < 80; minute += 10) {
            int agent = two.take(minute);
            turns += agent == first ? 0 : 1;
            two.free(agent, minute + 9);
        }
        assertThat(turns).as("four of nine minutes are still less than forty").isEqualTo(4);
    }

    @Test
    void onlyTimeOnShiftAndWithinTheDayCounts() {
        Agents agents = new Agents(new Shifts(List.of(new Shifts.Shift(0, 60, 1), new Shifts.Shift(60, 120, 2))), 120);
        int early = agents.take(50);
        agents.free(early, 70);
        // The first went home at 60 with ten minutes of work in its hour; one of the others works from 100 until 130.
        int late = agents.take(100);
        agents.free(late, 130);
        assertThat(early).isZero();
        assertThat(late).isEqualTo(1);
        assertThat(agents.idleSpread())
                .as("two of one shift: 20 of 60 minutes, and none")
                .isCloseTo(1 / 3.0, within(1e-12));
        assertThat(agents.idleShare()).isCloseTo((50 + 40 + 60) / 180.0, within(1e-12));
    }

    @Test
    void whoIsNotOnShiftTakesNothingButTheLastOfADayStay() {
        Agents agents = new Agents(new Shifts(List.of(new Shifts.Shift(10, 20, 1))), 30);
        assertThatThrownBy(() -> agents.take(5)).hasMessage("nobody is free at minute 5.0");
        assertThat(agents.take(25)).isZero();
        assertThatThrownBy(() -> agents.take(26)).hasMessage("nobody is free at minute 26.0");
    }

    /** The bound on idle time: under the rules and under prices, on each of twenty days, the agents of a channel are idle alike to within ten points. */
    @ParameterizedTest
    @CsvSource({
        "peak-day, 0.7",
        "peak-day, 1.0",
        "peak-day, 1.2",
        "agents-missing, 1.0",
        "all-underrated, 1.0",
        "overdispersed, 1.0"
    })
    void idleTimeBetweenAgentsOfAChannelDiffersByTenPointsAtMost(String name, double load) {
        Scenario scenario = ScenarioJson.shipped(name).scenario().atLoad(load);
        for (Policy policy : List.of(PricePolicies.PRICES, Policies.baseline())) {
            for (DayResult day : Simulator.days(scenario, policy, 1, 20)) {
                for (DayResult.OfChannel channel : day.channels()) {
                    assertThat(channel.idleSpread())
                            .as("%s on day %d", policy.key(), day.day())
                            .isLessThanOrEqualTo(POINTS);
                    assertThat(channel.idleShare()).isBetween(0.0, 1.0);
                }
            }
        }
    }

    /** Idle and at work make up the shift: what is done after the day is the difference to the occupancy. */
    @Test
    void idleShareIsWhatOccupancyLeaves() {
        Scenario quiet = ScenarioJson.peakDay().scenario().atLoad(0.3);
        for (DayResult day : Simulator.days(quiet, Policies.baseline(), 1, 5)) {
            for (DayResult.OfChannel channel : day.channels()) {
                // At most each of six agents has one contact of some minutes in hand when the day ends.
                assertThat(channel.idleShare()).isCloseTo(1 - channel.occupancy(), within(0.03));
                assertThat(channel.idleShare()).isGreaterThanOrEqualTo(1 - channel.occupancy() - 1e-9);
            }
        }
    }
}
