package com.heed.jira.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.plan.DayPlan;
import com.heed.plan.DayPlanner;
import com.heed.plan.Frontier;
import com.heed.plan.MeanResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Moving along the line of the worked example. */
final class FrontierStopsTest {
    private final Split split = Objects.requireNonNull(Split.of(Desks.CHANNELS, Desks.terms(2.5), 1000));
    private final FrontierStops stops = FrontierStops.of(Objects.requireNonNull(split.frontier()), split.plan());

    @Test
    void oneBeginsAtTheRecommendedSplit() {
        FrontierStops.Stop stop = stops.stops().get(stops.chosen());

        assertThat(stop.meanResponse()).isCloseTo(2.5, within(1e-9));
        assertThat(stop.cost()).isCloseTo(9340, within(0.5));
        assertThat(Arrays.stream(stop.split()).mapToObj(Math::round)).containsExactly(99L, 600L, 121L, 180L);
    }

    /** The planner, asked for the cheapest split of that mean, is a second way to the same cost. */
    @Test
    void everyStopIsTheCheapestSplitOfItsMeanWait() {
        assertThat(stops.stops()).hasSizeBetween(20, 60);
        double before = 0;
        for (FrontierStops.Stop stop : stops.stops()) {
            DayPlan cheapest = (DayPlan)
                    new DayPlanner().plan(split.problem().with(new MeanResponse.AtMost(stop.meanResponse() + 1e-9)));
            assertThat(stop.cost()).isCloseTo(cheapest.cost(), within(1e-3));
            assertThat(Arrays.stream(stop.split()).sum()).isCloseTo(1000, within(1e-6));
            assertThat(stop.meanResponse()).isGreaterThan(before);
            before = stop.meanResponse();
        }
        assertThat(stops.stops().getFirst().cost()).isCloseTo(14_180, within(0.5));
        assertThat(stops.stops().getLast().cost()).isCloseTo(7780, within(0.5));
    }

    @Test
    void aStopIsFoundByItsMeanWaitAndNothingBetween() {
        assertThat(stops.at(2.5)).isNotNull();
        assertThat(stops.at(2.5004)).isNull();
        assertThat(stops.at(100)).isNull();
    }

    /** Where the line was only sampled, what lies between two samples cannot be had for sure. */
    @Test
    void whereOnlySamplesAreKnownOneStopsAtThem() {
        List<DayPlan> points = Objects.requireNonNull(split.frontier()).points();
        FrontierStops sampled = FrontierStops.of(new Frontier(points, false), null);

        assertThat(sampled.stops()).hasSameSizeAs(points);
        assertThat(sampled.chosen()).isEqualTo(points.size() - 1);
    }

    @Test
    void aLineOfOnePointHasOneStop() {
        DayPlan only = new DayPlan(new double[] {1}, 5, 1, 5);

        assertThat(FrontierStops.of(new Frontier(List.of(only), true), only).stops())
                .hasSize(1);
    }
}
