package com.heed.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DaySimulationTest {

    private static final Scenario PEAK = ScenarioJson.peakDay().scenario();

    @Test
    void aDayIsTheSameWhoeverSimulatesItAndWhen() {
        List<DayResult> inTurn = Simulator.days(PEAK, SimplePolicies.RULES_OVERFLOW, 7, 8);
        List<DayResult> atOnce = IntStream.range(0, 8)
                .parallel()
                .mapToObj(day -> Simulator.day(PEAK, SimplePolicies.RULES_OVERFLOW, 7, day))
                .toList();

        assertThat(atOnce).isEqualTo(inTurn);
        assertThat(Simulator.day(PEAK, SimplePolicies.RULES_OVERFLOW, 8, 0)).isNotEqualTo(inTurn.getFirst());
    }

    @Test
    void everyPolicyMeetsTheSameContacts() {
        for (SimplePolicies policy : SimplePolicies.values()) {
            DayResult day = Simulator.day(PEAK, policy, 3, 0);
            DayResult cheapest = Simulator.day(PEAK, SimplePolicies.CHEAPEST, 3, 0);
            assertThat(day.contacts()).isEqualTo(cheapest.contacts());
            for (int k = 0; k < 3; k++) {
                assertThat(day.kinds().get(k).contacts())
                        .isEqualTo(cheapest.kinds().get(k).contacts());
            }
        }
    }

    @Test
    void aContactTakesAsLongOnAChannelWhateverCameBefore() {
        DayContacts day = new DayContacts(PEAK, 4, 2);
        double phone = day.handleMinutes(10, 0);
        day.comeBack(3, 100);

        assertThat(day.handleMinutes(10, 0)).isEqualTo(phone);
        // More contacts come at a higher load; the numbers of the tenth stay its own.
        DayContacts busier = new DayContacts(PEAK.atLoad(1.2), 4, 2);
        assertThat(busier.handleMinutes(10, 0)).isEqualTo(phone);
        assertThat(busier.kind(10)).isEqualTo(day.kind(10));
    }

    @Test
    void contactsAreMixedAndTakeTheirTimeAsTheScenarioSays() {
        int contacts = 0;
        int upset = 0;
        double simpleOnChat = 0;
        int simple = 0;
        List<Double> logs = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            DayContacts one = new DayContacts(PEAK, 1, day);
            contacts += one.size();
            for (int i = 0; i < one.size(); i++) {
                upset += one.kind(i) == 2 ? 1 : 0;
                if (one.kind(i) == 0) {
                    simple++;
                    simpleOnChat += one.handleMinutes(i, 2);
                    logs.add(Math.log(one.handleMinutes(i, 2) / 2.8));
                }
            }
        }
        // 60,000 contacts: the standard error of the count is 245, of the share 0.0012, of the mean 0.009, of the
        // variance 0.0022.
        assertThat(contacts / 60.0).isCloseTo(1000, within(12.0));
        assertThat((double) upset / contacts).isCloseTo(0.1, within(0.004));
        assertThat(simpleOnChat / simple).isCloseTo(2.8, within(0.03));
        double mean = logs.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double variance = logs.stream()
                .mapToDouble(log -> (log - mean) * (log - mean))
                .average()
                .orElseThrow();
        assertThat(variance).isCloseTo(0.5 * 0.5 + 0.2 * 0.2, within(0.007));
    }

    @Test
    void overDispersionMakesHalfHoursVaryAsMuchAsStated() {
        Scenario wild = scenario("""
                "overDispersion": 5, "arrivals": {"perDay": 1600},
                """);
        double sum = 0;
        double squares = 0;
        int slots = 0;
        for (int day = 0; day < 200; day++) {
            DayContacts contacts = new DayContacts(wild, 1, day);
            int[] counts = new int[16];
            for (int i = 0; i < contacts.size(); i++) {
                counts[(int) (contacts.arrival(i) / 30)]++;
            }
            for (int count : counts) {
                slots++;
                sum += count;
                squares += (double) count * count;
            }
        }
        double mean = sum / slots;
        assertThat(mean).isCloseTo(100, within(1.6));
        // Of 3,200 slots, the standard error of the ratio is about 5 * sqrt(2.1 / 3200) = 0.13.
        assertThat((squares / slots - mean * mean) / mean).isCloseTo(5, within(0.4));
    }

    /** Two contacts a minute need two agents of one minute each; the one there is has 60 more after the day than it can serve. */
    @Test
    void whoWaitsWhenTheDayEndsIsStillServed() {
        Scenario overrun = scenario("""
                "dayMinutes": 60, "arrivals": {"perDay": 120},
                """);
        DayResult day = Simulator.day(overrun, SimplePolicies.CHEAPEST, 1, 0);

        assertThat(day.channels().getFirst().contacts()).isEqualTo(day.contacts());
        assertThat(day.kinds().getFirst().longestWait()).isCloseTo(day.contacts() - 60, within(25.0));
    }

    @Test
    void whatComesOnALunchBreakWaitsUntilItIsOver() {
        Scenario lunch = scenario("""
                "dayMinutes": 90, "arrivals": {"perDay": 9},
                "channels": [{"slug": "desk", "costPerContact": 1, "waitCostPerMinute": 1,
                  "agents": [{"from": 0, "to": 30, "agents": 100}, {"from": 60, "to": 90, "agents": 100}]}],
                """);
        for (int day = 0; day < 30; day++) {
            DayContacts contacts = new DayContacts(lunch, 1, day);
            double waits = 0;
            for (int i = 0; i < contacts.size(); i++) {
                double arrival = contacts.arrival(i);
                waits += arrival >= 30 && arrival < 60 ? 60 - arrival : 0;
            }
            DayResult result = Simulator.day(lunch, SimplePolicies.CHEAPEST, 1, day);
            assertThat(result.waitCost() * contacts.size()).isCloseTo(waits, within(1e-9));
        }
    }

    /** Nothing is settled, all come back at once: the handling of the returns is paid, too, and those due after the day are failures. */
    @Test
    void whoComesBackIsHandledAndPaidForAgain() {
        Scenario returning = scenario("""
                "failureCost": 60, "returns": {"share": 1, "delayMinutes": 30, "failureCost": 7},
                "classes": [{"key": "any", "share": 1, "order": ["desk"], "handleMinutes": {"desk": 1}, "settles": {"desk": 0}}],
                "arrivals": {"perDay": 10},
                """);
        DayResult day = Simulator.day(returning, SimplePolicies.CHEAPEST, 1, 3);

        int handled = day.channels().getFirst().contacts();
        assertThat(day.returned()).isGreaterThan(day.contacts());
        assertThat(handled).isEqualTo(day.contacts() + day.returned());
        assertThat(day.channelCost() * day.contacts()).isCloseTo(handled, within(1e-9));
        // Each contact's chain of returns ends once.
        assertThat(day.failureCost() * day.contacts())
                .isCloseTo(7.0 * day.returned() + 60.0 * day.contacts(), within(1e-9));
    }

    /** One agent who needs a minute; everything else is as the text says. */
    private static Scenario scenario(String fields) {
        String json = "{" + fields;
        for (String other : new String[] {
            "\"name\": \"test\"",
            "\"currency\": \"EUR\"",
            "\"dayMinutes\": 480",
            "\"failureCost\": 0",
            "\"handleSpread\": {\"customer\": 0, \"channel\": 0}",
            "\"channels\": [{\"slug\": \"desk\", \"costPerContact\": 1, \"waitCostPerMinute\": 1, \"agents\": 1}]",
            "\"classes\": [{\"key\": \"any\", \"share\": 1, \"order\": [\"desk\"], \"handleMinutes\": {\"desk\": 1}, \"settles\": {\"desk\": 1}}]"
        }) {
            if (!fields.contains(other.substring(0, other.indexOf(':')))) {
                json += other + ",";
            }
        }
        return ScenarioJson.of(json.strip().replaceAll(",$", "") + "}").scenario();
    }
}
