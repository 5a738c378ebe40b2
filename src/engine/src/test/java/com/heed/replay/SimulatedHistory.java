package com.heed.replay;

import com.heed.forecast.ContactFacts;
import com.heed.forecast.DeskCalendar;
import com.heed.forecast.PastContact;
import com.heed.simulation.Conditions;
import com.heed.simulation.Policy;
import com.heed.simulation.Scenario;
import com.heed.simulation.SimulatedContact;
import com.heed.simulation.Simulator;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The past of a desk of the simulator: day d of a seed on the d-th workday from Monday 2026-01-05 on, from eight o'clock. */
final class SimulatedHistory {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final LocalTime OPENS = LocalTime.of(8, 0);
    static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private SimulatedHistory() {}

    static LocalDate date(int day) {
        return MONDAY.plusWeeks(day / 5).plusDays(day % 5);
    }

    static List<PastContact> of(Scenario scenario, Policy policy, long seed, int days) {
        List<PastContact> contacts = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (SimulatedContact contact : Simulator.contacts(scenario, policy, seed, day)) {
                Scenario.Kind kind = scenario.kinds().get(contact.kind());
                contacts.add(new PastContact(
                        String.format("%03d-%06d", day, contacts.size()),
                        new ContactFacts(
                                date(day).atTime(OPENS).atZone(ZONE).toInstant().plusNanos((long)
                                        (contact.minute() * 60e9)),
                                kind.key(),
                                null,
                                0,
                                kind.urgency()),
                        scenario.channels().get(contact.channel()).slug(),
                        contact.waitMinutes(),
                        contact.handleMinutes(),
                        contact.settled(),
                        null,
                        null));
            }
        }
        return contacts;
    }

    static ReplayDesk desk(Scenario scenario) {
        return new ReplayDesk(scenario, new DeskCalendar(ZONE, Set.of()), OPENS, WORKDAYS);
    }

    /** The scenario of somebody who knows nothing of classes and channels: all take six minutes, and three in four are settled. */
    static Scenario unaware(Scenario scenario) {
        Conditions belief = scenario.belief();
        List<List<Double>> six = table(scenario, 6);
        List<List<Double>> three = table(scenario, 0.75);
        return scenario.withConditions(
                scenario.truth(),
                new Conditions(
                        belief.arrivals(), belief.shares(), six, three, belief.shifts(), belief.patienceMinutes()));
    }

    private static List<List<Double>> table(Scenario scenario, double value) {
        return Collections.nCopies(
                scenario.kinds().size(), Collections.nCopies(scenario.channels().size(), value));
    }
}
