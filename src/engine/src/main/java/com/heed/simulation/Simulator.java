package com.heed.simulation;

import java.util.List;
import java.util.stream.IntStream;

/** Simulates days. Each is a pure function of scenario, policy, seed and number, so that they may be run by any threads in any order. */
public final class Simulator {

    private Simulator() {}

    /** One day. @param day its number, from 0; another number, other contacts */
    public static DayResult day(Scenario scenario, Policy policy, long seed, int day) {
        return DaySimulation.run(scenario, policy, seed, day);
    }

    /** The first {@code days} days. */
    public static List<DayResult> days(Scenario scenario, Policy policy, long seed, int days) {
        return IntStream.range(0, days)
                .mapToObj(day -> day(scenario, policy, seed, day))
                .toList();
    }
}
