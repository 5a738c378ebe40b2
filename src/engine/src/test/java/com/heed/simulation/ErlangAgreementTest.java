package com.heed.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.queueing.ErlangA;
import com.heed.queueing.ErlangC;
import com.heed.routing.ContactClass;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One channel with exponential handle times is a queue that Erlang and Palm solved; the simulator has to agree with their formulas. */
class ErlangAgreementTest {

    private static final int DAYS = 20;
    /** Long against the time a queue needs to fill, so that the empty start weighs little. */
    private static final double DAY_MINUTES = 20_000;

    private static final double HANDLE = 3.5;

    /** Student's t for 19 degrees of freedom at 99.9 %: eight comparisons, each with a fixed seed. */
    private static final double T = 3.883;

    @ParameterizedTest
    @CsvSource({"1, 0.6", "4, 2.8", "10, 8.5", "50, 46"})
    void withoutLimitOnPatienceTheMeanWaitIsErlangC(int agents, double load) {
        List<DayResult> days = simulate(agents, load, Double.POSITIVE_INFINITY);

        agrees(days, DayResult::meanWait, ErlangC.meanWaitMinutes(agents, load, HANDLE));
    }

    @ParameterizedTest
    @CsvSource({"4, 2.8, 3.5", "4, 5, 6", "10, 12, 1", "50, 50, 10"})
    void withPatienceWaitAndAbandonmentAreErlangA(int agents, double load, double patience) {
        List<DayResult> days = simulate(agents, load, patience);
        ErlangA expected = ErlangA.of(agents, load, HANDLE, patience);

        agrees(days, DayResult::meanWait, expected.meanWaitMinutes());
        agrees(days, day -> (double) day.abandoned() / day.contacts(), expected.abandons());
    }

    private static List<DayResult> simulate(int agents, double load, double patience) {
        Conditions conditions = new Conditions(
                new ArrivalCurve.Wave(load / HANDLE * DAY_MINUTES, 0, DAY_MINUTES),
                List.of(1.0),
                List.of(List.of(HANDLE)),
                List.of(List.of(1.0)),
                List.of(Shifts.always(agents)),
                List.of(patience));
        Scenario scenario = new Scenario(
                "one queue",
                "EUR",
                DAY_MINUTES,
                List.of(new Scenario.Channel("phone", "Phone", 1, 1, true)),
                List.of(new Scenario.Kind("any", 1, List.of(0), ContactClass.SIMPLE, true)),
                new HandleSpread.Exponential(),
                1,
                0,
                30,
                null,
                0,
                3,
                conditions,
                conditions,
                true);
        return Simulator.days(scenario, SimplePolicies.CHEAPEST, 5, DAYS);
    }

    private static void agrees(List<DayResult> days, ToDoubleFunction<DayResult> figure, double expected) {
        double mean = days.stream().mapToDouble(figure).average().orElseThrow();
        double squares = days.stream()
                .mapToDouble(day -> Math.pow(figure.applyAsDouble(day) - mean, 2))
                .sum();
        double half = T * Math.sqrt(squares / (DAYS - 1) / DAYS);

        assertThat(mean).isBetween(expected - half, expected + half);
        // An interval as wide as the figure would agree with anything.
        assertThat(half).isLessThan(0.2 * expected);
    }
}
