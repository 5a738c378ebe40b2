package com.heed.lab.route;

import com.heed.simulation.Conditions;
import com.heed.simulation.Desk;
import com.heed.simulation.Policy;
import com.heed.simulation.Scenario;
import com.heed.simulation.SimulatedContact;
import com.heed.simulation.Simulator;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Makes the past of the small desk: fifty workdays from Monday 2026-01-05, eight o'clock, by the simulator with seed 1. Customers choose their channel themselves, and what is true is not quite what the desk's file believes: contacts
 * take longer, and e-mail settles fewer.
 */
final class ExampleHistory {

    static final int DAYS = 50;
    private static final long SEED = 1;
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /** How probable it is that a customer of each class takes the phone, e-mail or chat. */
    private static final double[][] CHOICES = {{0.45, 0.25, 0.3}, {0.45, 0.35, 0.2}, {0.6, 0.2, 0.2}};

    private ExampleHistory() {}

    /** Where customers would go on their own. */
    private record Chosen() implements Policy {
        @Override
        public String key() {
            return "chosen";
        }

        @Override
        public Day open(Scenario scenario) {
            return Chosen::route;
        }

        private static int route(Desk desk, int kind, double chance) {
            double left = chance;
            for (int j = 0; j < 2; j++) {
                left -= CHOICES[kind][j];
                if (left < 0) {
                    return j;
                }
            }
            return 2;
        }
    }

    static Scenario truth() {
        Scenario file = ScenarioFile.read(ScenarioFile.SMALL_DESK).scenario();
        Conditions said = file.truth();
        List<List<Double>> handle = said.handleMinutes().stream()
                .map(row -> row.stream().map(minutes -> 1.1 * minutes).toList())
                .toList();
        List<List<Double>> settles = said.settles().stream()
                .map(row -> List.of(row.get(0), row.get(1) - 0.1, row.get(2)))
                .toList();
        Conditions truth =
                new Conditions(said.arrivals(), said.shares(), handle, settles, said.shifts(), said.patienceMinutes());
        return file.withConditions(truth, truth);
    }

    static String csv() {
        Scenario truth = truth();
        StringBuilder csv = new StringBuilder("arrived,class,channel,handleMinutes,settled,waitMinutes\n");
        for (int day = 0; day < DAYS; day++) {
            LocalDateTime opens = MONDAY.plusWeeks(day / 5).plusDays(day % 5).atTime(LocalTime.of(8, 0));
            List<SimulatedContact> contacts = new ArrayList<>(Simulator.contacts(truth, new Chosen(), SEED, day));
            contacts.sort(Comparator.comparingInt(SimulatedContact::number));
            for (SimulatedContact contact : contacts) {
                csv.append(String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%.2f,%s,%.2f\n",
                        TIME.format(opens.plusSeconds((long) (60 * contact.minute()))),
                        truth.kinds().get(contact.kind()).key(),
                        truth.channels().get(contact.channel()).slug(),
                        Math.max(0.01, contact.handleMinutes()),
                        contact.settled(),
                        contact.waitMinutes()));
            }
        }
        return csv.toString();
    }
}
