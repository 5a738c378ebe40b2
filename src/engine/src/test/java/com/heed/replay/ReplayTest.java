package com.heed.replay;

import static com.heed.replay.SimulatedHistory.date;
import static com.heed.replay.SimulatedHistory.desk;
import static com.heed.replay.SimulatedHistory.unaware;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.forecast.ContactFacts;
import com.heed.forecast.DeskCalendar;
import com.heed.forecast.PastContact;
import com.heed.simulation.DayResult;
import com.heed.simulation.MeanInterval;
import com.heed.simulation.Policies;
import com.heed.simulation.Policy;
import com.heed.simulation.Scenario;
import com.heed.simulation.ScenarioJson;
import com.heed.simulation.Simulator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayTest {

    private static final Scenario PEAK = ScenarioJson.peakDay().scenario();
    private static final long SEED = 3;
    private static final int LEARNED = 30;
    private static final int WEEKS = 4;
    private static final int DAYS = 5 * WEEKS;

    private static Policy policy(String key) {
        return Policies.of(key).orElseThrow();
    }

    private static DayResult simulated(String policy, int day) {
        return Simulator.day(PEAK, policy(policy), SEED, LEARNED + day);
    }

    /**
     * Days whose truth is known: what the simulator itself says that prices save on the very same days. The desk that is replayed knows nothing of classes and channels but what its past tells, where every channel handled every class; or it knows
     * what is true on the whole, where the past is that of rules with overflow and some classes were hardly ever seen on some channels.
     */
    @ParameterizedTest
    @CsvSource({"random, true", "rules-overflow, false"})
    void theSavingIsThatOfTheSimulatorItself(String past, boolean unaware) {
        List<PastContact> history = SimulatedHistory.of(PEAK, policy(past), SEED, LEARNED + DAYS);
        ReplayResult result = Replay.of(history, desk(unaware ? unaware(PEAK) : PEAK), WEEKS, 1)
                .run();
        MeanInterval found = Objects.requireNonNull(
                result.difference(result.prices(), result.rules()).perContact());
        List<Double> own = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            own.add(simulated("prices", day).cost()
                    - simulated("rules-overflow", day).cost());
        }
        MeanInterval truth = MeanInterval.of(own);

        assertThat(result.days()).isEqualTo(DAYS);
        assertThat(truth.high()).isNegative();
        assertThat(found.high()).isNegative();
        assertThat(truth.mean()).isBetween(found.low(), found.high());
    }

    /** The same against what was done: customers who go anywhere by chance. */
    @Test
    void theSavingAgainstWhatWasDoneIsThatOfTheSimulatorItself() {
        List<PastContact> history = SimulatedHistory.of(PEAK, policy("random"), SEED, LEARNED + DAYS);
        ReplayResult result = Replay.of(history, desk(unaware(PEAK)), WEEKS, 1).run();
        MeanInterval found = Objects.requireNonNull(
                result.difference(result.prices(), result.recorded()).perContact());
        double truth = 0;
        for (int day = 0; day < DAYS; day++) {
            truth += (simulated("prices", day).cost() - simulated("random", day).cost()) / DAYS;
        }

        assertThat(truth).isBetween(found.low(), found.high());
    }

    @Test
    void whatWasDoneWaitsAsItDid() {
        List<PastContact> history = SimulatedHistory.of(PEAK, policy("rules-overflow"), SEED, 25);
        ReplayResult result = Replay.of(history, desk(PEAK), 2, 1).run();

        for (int j = 0; j < 3; j++) {
            ReplayRecord.OfChannel recorded = result.record().channels().get(j);
            assertThat(recorded.waits())
                    .isEqualTo(recorded.contacts())
                    .isEqualTo(result.recorded().sent(j));
            assertThat(result.recorded().meanWait(j)).isCloseTo(recorded.meanWait(), within(1e-3));
        }
        double failed = history.stream()
                        .filter(contact -> !contact.facts()
                                .arrived()
                                .isBefore(date(15).atStartOfDay(SimulatedHistory.ZONE)
                                        .toInstant()))
                        .filter(contact -> Boolean.FALSE.equals(contact.settled()))
                        .count()
                / (double) result.record().contacts();
        assertThat(result.recorded().mean(DayResult::failureCost)).isCloseTo(60 * failed, within(1e-9));
    }

    /** Those who left stand in no history, and those who were answered had not left. */
    @Test
    void nobodyLeavesWhoWasAnswered() {
        Scenario abandonment = ScenarioJson.shipped("abandonment").scenario();
        List<PastContact> history = SimulatedHistory.of(abandonment, policy("rules-overflow"), SEED, 20);
        ReplayResult result = Replay.of(history, desk(abandonment), 1, 1).run();

        assertThat(result.recorded().mean(DayResult::abandonCost)).isZero();
        assertThat(Simulator.day(abandonment, policy("rules-overflow"), SEED, 15)
                        .abandoned())
                .isPositive();
    }

    @Test
    void theOrderOfTheContactsDoesNotMatterAndDaysMayBeReplayedApart() {
        List<PastContact> history = SimulatedHistory.of(PEAK.atLoad(0.3), policy("random"), SEED, 20);
        Replay replay = Replay.of(history, desk(PEAK), 1, 7);
        ReplayResult result = replay.run();
        Collections.reverse(history);
        ReplayResult turned = Replay.of(history, desk(PEAK), 1, 7).run();

        for (int p = 0; p < 3; p++) {
            for (int day = 0; day < replay.days(); day++) {
                DayResult expected = result.policies().get(p).days().get(day).result();
                assertThat(turned.policies().get(p).days().get(day).result()).isEqualTo(expected);
                assertThat(replay.day(Replay.policies().get(p), day).result()).isEqualTo(expected);
            }
        }
    }

    /** The future must not be learned from: other contacts in the replayed weeks change nothing of what policies are told. */
    @Test
    void predictorsKnowNothingOfTheReplayedWeeks() {
        List<PastContact> history = SimulatedHistory.of(PEAK.atLoad(0.3), policy("random"), SEED, 20);
        List<PastContact> slower = history.stream()
                .map(contact -> contact.facts()
                                .arrived()
                                .isBefore(date(15).atStartOfDay(SimulatedHistory.ZONE)
                                        .toInstant())
                        ? contact
                        : new PastContact(
                                contact.id(),
                                contact.facts(),
                                contact.channel(),
                                null,
                                5 * Objects.requireNonNull(contact.handleMinutes()),
                                false,
                                null,
                                null))
                .toList();
        ContactFacts facts = history.getFirst().facts();

        assertThat(Replay.of(slower, desk(PEAK), 1, 7).predictors().handling().predict(facts, "chat"))
                .isEqualTo(Replay.of(history, desk(PEAK), 1, 7)
                        .predictors()
                        .handling()
                        .predict(facts, "chat"));
    }

    private static PastContact moved(PastContact contact, LocalDate date, int hour) {
        ContactFacts facts = contact.facts();
        return new PastContact(
                contact.id() + "-" + date + "-" + hour,
                new ContactFacts(
                        date.atTime(hour, 0).atZone(SimulatedHistory.ZONE).toInstant(),
                        facts.contactClass(),
                        null,
                        0,
                        facts.urgency()),
                contact.channel(),
                null,
                contact.handleMinutes(),
                null,
                null,
                null);
    }

    @Test
    void whatComesWhileTheDeskIsClosedComesWhenItOpens() {
        List<PastContact> history = new ArrayList<>(SimulatedHistory.of(PEAK.atLoad(0.1), policy("random"), SEED, 20));
        PastContact any = history.getFirst();
        LocalDate tuesday = date(16);
        history.add(moved(any, tuesday, 23));
        history.add(moved(any, tuesday.plusDays(1), 3));
        ReplayDesk open = desk(PEAK);
        Replay replay = Replay.of(history, open, 1, 1);
        Replay holiday = Replay.of(
                history,
                new ReplayDesk(
                        PEAK,
                        new DeskCalendar(SimulatedHistory.ZONE, Set.of(tuesday)),
                        SimulatedHistory.OPENS,
                        SimulatedHistory.WORKDAYS),
                1,
                1);
        int wednesday = 2;
        long plain = history.stream()
                .filter(contact -> contact.facts()
                        .arrived()
                        .atZone(SimulatedHistory.ZONE)
                        .toLocalDate()
                        .equals(tuesday.plusDays(1)))
                .count();
        long onTuesday = history.stream()
                .filter(contact -> contact.facts()
                        .arrived()
                        .atZone(SimulatedHistory.ZONE)
                        .toLocalDate()
                        .equals(tuesday))
                .count();

        assertThat(replay.day(Policies.recorded(), wednesday).result().contacts())
                .isEqualTo((int) plain + 1);
        assertThat(holiday.days()).isEqualTo(4);
        assertThat(holiday.day(Policies.recorded(), wednesday - 1).result().contacts())
                .isEqualTo((int) (plain + onTuesday));
        // After the last day nobody opens any more.
        history.add(moved(any, date(19), 22));
        ReplayResult late = Replay.of(history, open, 1, 1).run();
        assertThat(late.record().late()).isEqualTo(1);
        assertThat(late.record().contacts())
                .isEqualTo(late.recorded().days().stream()
                        .mapToInt(day -> day.result().contacts())
                        .sum());
    }

    @Test
    void whatTheDeskDoesNotKnowIsCountedAndLeftOut() {
        List<PastContact> history = new ArrayList<>(SimulatedHistory.of(PEAK.atLoad(0.1), policy("random"), SEED, 20));
        PastContact any = history.getLast();
        history.add(new PastContact("fax", any.facts(), "fax", null, null, null, null, null));
        ReplayResult result = Replay.of(history, desk(PEAK), 1, 1).run();

        assertThat(result.record().leftOut()).isEqualTo(1);
        assertThat(result.learned() + result.record().contacts() + 1).isEqualTo(history.size());
    }

    @Test
    void daysAndClassesAddUp() {
        List<PastContact> history = SimulatedHistory.of(PEAK.atLoad(0.3), policy("random"), SEED, 25);
        ReplayResult result = Replay.of(history, desk(PEAK), 2, 1).run();
        ReplayResult.Difference difference = result.difference(result.rules(), result.prices());
        MeanInterval perWeek = Objects.requireNonNull(difference.perWeek());

        assertThat(difference.weeks()).hasSize(2);
        assertThat(difference.weeks().stream()
                                .mapToDouble(ReplayResult.Week::money)
                                .sum()
                        / 2)
                .isCloseTo(perWeek.mean(), within(1e-6));
        assertThat(difference.classes().stream()
                        .mapToInt(ReplayResult.OfClass::contacts)
                        .sum())
                .isEqualTo(result.record().contacts());
        // Rules are dearer on the whole, so the list of days that are worse is not empty, and the dearest is first.
        assertThat(difference.worse()).isNotEmpty();
        assertThat(difference.worse()).isSortedAccordingTo((one, two) -> Double.compare(two.money(), one.money()));
        assertThat(result.thin(result.recorded())).isZero();
    }

    @Test
    void whatCannotBeReplayedIsSaid() {
        List<PastContact> history = SimulatedHistory.of(PEAK.atLoad(0.1), policy("random"), SEED, 10);

        assertThatThrownBy(() -> Replay.of(List.of(), desk(PEAK), 1, 1)).hasMessage("there is no contact to replay.");
        assertThatThrownBy(() -> Replay.of(history, desk(PEAK), 0, 1)).hasMessage("weeks 0 must be 1 or more.");
        assertThatThrownBy(() -> Replay.of(history, desk(PEAK), 2, 1))
                .hasMessage(
                        "the contacts reach back to 2026-01-05; to replay 2 weeks, they have to reach back to 2025-12-20 or further.");
        List<PastContact> strange = new ArrayList<>();
        SimulatedHistory.of(PEAK.atLoad(0.1), policy("random"), SEED, 20)
                .forEach(contact -> strange.add(
                        new PastContact(contact.id(), contact.facts(), "fax", null, null, null, null, null)));
        assertThatThrownBy(() -> Replay.of(strange, desk(PEAK), 1, 1))
                .hasMessageContaining("has a channel and a class of the desk; the first has channel 'fax' and class '");
    }
}
