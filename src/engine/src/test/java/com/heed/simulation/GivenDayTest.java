package com.heed.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GivenDayTest {

    private static final Scenario PEAK = ScenarioJson.peakDay().scenario();
    private static final long SEED = 5;

    /** The contacts of a drawn day with all they would take anywhere, as if they were known. */
    private static GivenDay asGiven(Scenario scenario, int day, int recorded) {
        DayContacts drawn = new DayContacts(scenario, SEED, day);
        List<GivenContact> contacts = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            int contact = i;
            contacts.add(new GivenContact(
                    drawn.arrival(i),
                    drawn.kind(i),
                    IntStream.range(0, 3)
                            .mapToObj(j -> drawn.handleMinutes(contact, j))
                            .toList(),
                    IntStream.range(0, 3)
                            .mapToObj(j -> drawn.settles(contact, j))
                            .toList(),
                    0,
                    recorded));
        }
        return new GivenDay(day, contacts);
    }

    private static DayResult replayed(Scenario scenario, Policy policy, GivenDay day) {
        return Simulator.day(scenario, policy, SEED, day, contact -> {});
    }

    @Test
    void aDrawnDayGivenBackIsTheSameDayUnderEveryPolicy() {
        for (Policy policy : Policies.all()) {
            assertThat(replayed(PEAK, policy, asGiven(PEAK, 2, -1))).isEqualTo(Simulator.day(PEAK, policy, SEED, 2));
        }
    }

    @Test
    void whoLeavesIsDrawnAsOnADrawnDay() {
        Scenario abandonment = ScenarioJson.shipped("abandonment").scenario();

        assertThat(replayed(abandonment, Policies.baseline(), asGiven(abandonment, 1, -1)))
                .isEqualTo(Simulator.day(abandonment, Policies.baseline(), SEED, 1));
        assertThat(Simulator.day(abandonment, Policies.baseline(), SEED, 1).abandoned())
                .isPositive();
    }

    /** One agent busy with the first for an hour: the second has to wait for 59 minutes, and is known to have done so, or not. */
    @Test
    void whoIsKnownToHaveWaitedDoesNotLeaveBefore() {
        Scenario impatient = ScenarioJson.of("""
                {"name": "one", "currency": "EUR", "dayMinutes": 120, "arrivals": {"perDay": 1},
                 "channels": [{"slug": "desk", "costPerContact": 1, "waitCostPerMinute": 1, "agents": 1, "patienceMinutes": 5}],
                 "classes": [{"key": "all", "share": 1, "order": ["desk"], "handleMinutes": {"desk": 60}, "settles": {"desk": 1}}],
                 "handleSpread": "exponential", "failureCost": 0, "abandonCost": 1}
                """).scenario();
        int left = 0;
        for (int number = 0; number < 100; number++) {
            GivenContact busy = new GivenContact(0, 0, List.of(60.0), List.of(1.0), 0, 0);
            GivenContact patient = new GivenContact(1, 0, List.of(1.0), List.of(1.0), 59 / 5.0, 0);
            GivenContact unknown = new GivenContact(1, 0, List.of(1.0), List.of(1.0), 0, 0);

            assertThat(replayed(impatient, Policies.recorded(), new GivenDay(number, List.of(busy, patient)))
                            .abandoned())
                    .isZero();
            left += replayed(impatient, Policies.recorded(), new GivenDay(number, List.of(busy, unknown)))
                    .abandoned();
        }
        // exp(-59 / 5) stay.
        assertThat(left).isEqualTo(100);
    }

    @Test
    void whatWasDoneIsDoneAgain() {
        DayResult onlyMail = replayed(PEAK, Policies.recorded(), asGiven(PEAK, 0, 1));

        assertThat(onlyMail.channels().get(1).contacts()).isEqualTo(onlyMail.contacts());
        assertThat(replayed(PEAK, Policies.recorded(), asGiven(PEAK, 0, -1)))
                .isEqualTo(Simulator.day(PEAK, Policies.baseline(), SEED, 0));
        assertThat(Policies.all()).doesNotContain(Policies.recorded());
    }

    @Test
    void everyHandledContactIsTold() {
        List<SimulatedContact> contacts = Simulator.contacts(PEAK, Policies.baseline(), SEED, 3);
        DayResult day = Simulator.day(PEAK, Policies.baseline(), SEED, 3);

        assertThat(contacts).hasSize(day.contacts());
        assertThat(contacts.stream()
                        .mapToDouble(SimulatedContact::waitMinutes)
                        .average()
                        .orElseThrow())
                .isCloseTo(day.meanWait(), within(1e-9));
        for (int j = 0; j < 3; j++) {
            int channel = j;
            assertThat(contacts.stream().filter(contact -> contact.channel() == channel))
                    .hasSize(day.channels().get(j).contacts());
        }
    }

    /** What classes cost is what the day costs; those that come back and those that leave are among them. */
    @Test
    void theMoneyOfTheClassesIsThatOfTheDay() {
        for (String name : List.of("peak-day", "abandonment", "returning")) {
            DayResult day = Simulator.day(ScenarioJson.shipped(name).scenario(), Policies.baseline(), SEED, 4);
            double money =
                    day.kinds().stream().mapToDouble(DayResult.OfKind::money).sum();

            assertThat(money).isCloseTo(day.money(), within(1e-6));
        }
    }

    @Test
    void contactsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new GivenContact(5, 0, List.of(1.0), List.of(0.5, 0.5), 0, 0))
                .hasMessageContaining("1 handle times and 2 settle probabilities");
        assertThatThrownBy(() -> new GivenContact(5, 0, List.of(1.0), List.of(1.5), 0, 0))
                .hasMessage("settles 1.5 must be 0 to 1");
        GivenDay twoChannels =
                new GivenDay(0, List.of(new GivenContact(5, 0, List.of(1.0, 1.0), List.of(0.5, 0.5), 0, 0)));
        assertThatThrownBy(() -> replayed(PEAK, Policies.baseline(), twoChannels))
                .hasMessage("contact 0 of class 0 on 2 channels; the scenario has 3 classes and 3 channels");
    }
}
