package com.heed.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

    /**
     * One day of contacts that are known, such as those of a day of the past.
     *
     * @param scenario what is true of channels, shifts, patience and costs, and what the policy believes; its arrivals and spread of handle times are not used
     * @param seed     with the day's number, decides what is left to chance
     * @param log      told of each contact that was handled, when that ends
     * @throws IllegalArgumentException if a contact does not fit the scenario
     */
    public static DayResult day(
            Scenario scenario, Policy policy, long seed, GivenDay day, Consumer<SimulatedContact> log) {
        return DaySimulation.run(scenario, policy, new GivenContacts(scenario, day, seed), day.number(), log);
    }

    /** The contacts of one day that were handled, in the order in which that ended; those that left are not among them. */
    public static List<SimulatedContact> contacts(Scenario scenario, Policy policy, long seed, int day) {
        List<SimulatedContact> handled = new ArrayList<>();
        DaySimulation.run(scenario, policy, new DayContacts(scenario, seed, day), day, handled::add);
        return List.copyOf(handled);
    }
}
