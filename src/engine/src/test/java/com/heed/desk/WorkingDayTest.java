package com.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import com.heed.plan.CrossTraining;
import com.heed.queueing.ServiceLevel;
import com.heed.routing.Channel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A phone and an e-mail desk on a Monday from nine to five. */
class WorkingDayTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final Channel PHONE = channel("phone", 50, 5);
    private static final Channel EMAIL = channel("email", 10, 10);
    private static final List<Channel> DESK = List.of(PHONE, EMAIL);

    private static Channel channel(String slug, double cost, double handle) {
        return new Channel(slug, slug, true, cost, 5, handle, 0, 1000, Set.of(Language.ENGLISH));
    }

    private static List<Shift> weekdays(int agents) {
        return List.of(new Shift(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 540, 1020, agents));
    }

    private static ChannelTerms channelTerms(double waitPrice, double promise, int agents, ServiceLevel level) {
        return new ChannelTerms(
                false, waitPrice, INFINITE, promise, 0, List.of(), weekdays(agents), Set.of(), Map.of(), level);
    }

    private static DeskTerms terms(double promise, int emailAgents) {
        ServiceLevel level = new ServiceLevel(0.8, 1);
        return new DeskTerms(
                DeskTerms.Policy.PRICES,
                60,
                0,
                3,
                120,
                0,
                0,
                INFINITE,
                7,
                SHANGHAI,
                Set.of(LocalDate.of(2026, 10, 1)),
                Map.of(
                        "phone", channelTerms(2, INFINITE, 4, level),
                        "email", channelTerms(0.15, promise, emailAgents, level)));
    }

    private static DeskBelief nobodyYet(DeskTerms terms) {
        return new StatedBelief(
                terms,
                new ArrivalRates(List.of(), Instant.EPOCH, Instant.parse("2026-11-27T00:00:00Z"), SHANGHAI),
                ClassShares.of(Map.of()));
    }

    private static WorkingDay day(DeskTerms terms, double contacts) {
        return Objects.requireNonNull(WorkingDay.of(terms, DESK, nobodyYet(terms), contacts, MONDAY));
    }

    @Test
    void contactsOfWhichNothingIsKnownComeWhileSomebodyIsThere() {
        WorkingDay day = day(terms(INFINITE, 8), 240);

        assertThat(day.even()).isTrue();
        double[] perHour = Arrays.stream(day.problem().arrivals())
                .mapToDouble(period -> 60 * Arrays.stream(period).sum())
                .toArray();
        assertThat(perHour[8]).isZero();
        assertThat(perHour[9]).isCloseTo(30, within(1e-9));
        assertThat(perHour[16]).isCloseTo(30, within(1e-9));
        assertThat(perHour[17]).isZero();
        assertThat(day.problem().agents()[9]).containsExactly(4, 8);
        assertThat(day.problem().agents()[17]).containsExactly(0, 0);
    }

    /** 800 contacts a day are 100 an hour and 16.7 agents' work by e-mail; 8 of them do 0.92 of that, so that an agent more is worth something there and in no hour of the night. */
    @Test
    void oneMoreAgentIsWorthSomethingInTheHoursThatAreFull() {
        WorkingDay day = day(terms(INFINITE, 8), 800);

        double[][] saves = Objects.requireNonNull(day.agents()).saves();
        assertThat(saves[10][1]).isGreaterThan(10);
        assertThat(day.agents().always()[1]).isGreaterThan(8 * 5);
        assertThat(day.promises()).isEmpty();
        assertThat(day.broken()).isNull();
        assertThat(day.training()).allSatisfy(one -> assertThat(one.saves()).isPositive());
    }

    @Test
    void aPhoneAgentWithLittleToDoIsWorthMoreIfHeAnswersMail() {
        WorkingDay day = day(terms(INFINITE, 3), 240);

        assertThat(day.training())
                .first()
                .satisfies(one -> assertThat(List.of(one.from(), one.to())).containsExactly(0, 1));
        assertThat(day.training()).extracting(CrossTraining::saves).allMatch(saves -> saves > 0);
        assertThat(day.training().getFirst().saves())
                .as("one who is lent does no more than one who is there for nothing else")
                .isLessThanOrEqualTo(Objects.requireNonNull(day.agents()).always()[1] + 1e-6);
    }

    @Test
    void aPromiseHasItsPriceAndOneThatCannotBeKeptIsNamed() {
        WorkingDay kept = day(terms(20, 8), 800);
        assertThat(kept.broken()).isNull();
        assertThat(kept.promises()).singleElement().satisfies(price -> {
            assertThat(price.channel()).isEqualTo(1);
            assertThat(price.minutes()).isEqualTo(20);
            assertThat(price.without()).isPositive();
        });

        DeskTerms both = terms(0.01, 8);
        DeskTerms broken = new DeskTerms(
                both.policy(),
                60,
                0,
                3,
                120,
                0,
                0,
                INFINITE,
                7,
                SHANGHAI,
                Set.of(),
                Map.of(
                        "phone", channelTerms(2, 0.01, 1, new ServiceLevel(0.8, 1)),
                        "email", channelTerms(0.15, 0.01, 1, new ServiceLevel(0.8, 1))));
        WorkingDay day = day(broken, 4000);
        assertThat(Objects.requireNonNull(day.broken()).key()).isEqualTo("plan.none.promise");
        assertThat(day.promises()).isEmpty();
        assertThat(Objects.requireNonNull(day.agents()).saves()[10][1]).isPositive();
    }

    @Test
    void theNextWorkingDayIsTheNextOneWithShifts() {
        DeskTerms terms = terms(INFINITE, 8);
        assertThat(WorkingDay.next(terms, DESK, LocalDate.of(2026, 11, 27))).isEqualTo(MONDAY);
        assertThat(WorkingDay.next(terms, DESK, LocalDate.of(2026, 9, 30))).isEqualTo(LocalDate.of(2026, 10, 2));
        assertThat(WorkingDay.next(DeskTerms.unstated(SHANGHAI), DESK, MONDAY)).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void withoutContactsOrChannelsThereIsNoDay() {
        DeskTerms terms = terms(INFINITE, 8);
        assertThat(WorkingDay.of(terms, DESK, nobodyYet(terms), 0, MONDAY)).isNull();
        assertThat(WorkingDay.of(terms, List.of(), nobodyYet(terms), 100, MONDAY))
                .isNull();
    }

    /** 2 contacts a minute of 5 minutes on the phone from 10 to 11 are 10 erlangs: by Erlang C 12 agents answer 69.9 % within a minute and 13 agents 84.3 %. */
    @Test
    void aShiftNeedsWhatItsBusiestHourNeeds() {
        StaffingProposal proposal = StaffingProposal.of(
                terms(INFINITE, 8),
                DESK,
                (channel, day, hour) -> channel == 1 ? 0.1 : day == DayOfWeek.TUESDAY && hour == 10 ? 2 : 0.5);

        assertThat(proposal.lines()).hasSize(2);
        StaffingProposal.Line phone = proposal.lines().getFirst();
        assertThat(phone.busiest()).isEqualTo(new StaffingProposal.Hour(DayOfWeek.TUESDAY, 10));
        assertThat(phone.load()).isEqualTo(10);
        assertThat(phone.agents()).isEqualTo(4);
        assertThat(phone.answered()).as("four cannot keep up with ten erlangs").isZero();
        assertThat(phone.then()).isGreaterThanOrEqualTo(0.8);
        assertThat(phone.needed()).isEqualTo(13);
        assertThat(phone.more()).isEqualTo(9);
        // 1 erlang with 8 agents of 10 minutes: 3 would do.
        StaffingProposal.Line mail = proposal.lines().get(1);
        assertThat(mail.needed()).isEqualTo(3);
        assertThat(mail.more()).isEqualTo(-5);
    }

    @Test
    void aChannelWithoutAServiceLevelIsNotStaffed() {
        assertThat(StaffingProposal.of(DeskTerms.unstated(SHANGHAI), DESK, (channel, day, hour) -> 1)
                        .lines())
                .isEmpty();
    }
}
