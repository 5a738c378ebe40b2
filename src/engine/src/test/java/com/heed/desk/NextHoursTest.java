package com.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import com.heed.plan.HorizonOutcome;
import com.heed.plan.HorizonPlan;
import com.heed.plan.HorizonPlanner;
import com.heed.plan.HorizonProblem;
import com.heed.plan.NoPlan;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NextHoursTest {
    private static final ZoneId UTC = ZoneOffset.UTC;
    /** A Monday. */
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    private static final Set<Language> BOTH = Set.of(Language.ENGLISH, Language.CHINESE);
    private static final Channel PHONE = new Channel("phone", "Phone", true, 50, 1, 5, 6, 500, BOTH);
    private static final Channel MAIL = new Channel("email", "E-mail", true, 10, 1, 4, 6, 500, BOTH);
    private static final Channel CHAT = new Channel("chat", "Chat", true, 5, 1, 3.5, 4, 500, BOTH);
    private static final List<Channel> DESK = List.of(PHONE, MAIL, CHAT);

    /** Two contacts a minute in every hour of the last four weeks. */
    private static final ArrivalRates TWO = rates(30);

    private static ArrivalRates rates(int everySeconds) {
        List<Instant> moments = new ArrayList<>();
        Instant begin = NINE.minus(Duration.ofDays(28));
        for (Instant at = begin; at.isBefore(NINE); at = at.plusSeconds(everySeconds)) {
            moments.add(at);
        }
        return new ArrivalRates(moments, begin, NINE, UTC);
    }

    private static DeskTerms terms(double promise, List<Shift> shifts) {
        DeskTerms usual = UsualTerms.of(List.of("phone", "email", "chat"), UTC);
        ChannelTerms chat = usual.of("chat");
        Map<String, ChannelTerms> channels = new HashMap<>(usual.channels());
        channels.put(
                "chat",
                new ChannelTerms(
                        true, 1, chat.patienceMinutes(), promise, 0, List.of(), shifts, Set.of(), chat.settles()));
        return new DeskTerms(
                DeskTerms.Policy.PRICES, 60, 0, 3, 120, 0, 0, Double.POSITIVE_INFINITY, 7, UTC, Set.of(), channels);
    }

    private static NextHours hours(DeskTerms terms, ArrivalRates rates, Map<String, Double> backlog) {
        return new NextHours(terms, DESK, new StatedBelief(terms, rates, ClassShares.of(Map.of())), backlog, 1, NINE);
    }

    @Test
    void ratesAreThoseOfTheHourOfTheWeek() {
        assertThat(TWO.perMinute(NINE)).isCloseTo(2, within(1e-9));
        assertThat(TWO.expected(NINE, NINE.plus(Duration.ofHours(2)))).isCloseTo(240, within(1e-6));

        List<Instant> mondays = new ArrayList<>();
        for (int week = 1; week <= 4; week++) {
            for (int minute = 0; minute < 60; minute++) {
                mondays.add(NINE.minus(Duration.ofDays(7L * week)).plus(Duration.ofMinutes(minute)));
            }
        }
        ArrivalRates rates = new ArrivalRates(mondays, Instant.EPOCH, NINE, UTC);
        // (240 contacts + the mean of all hours, 240 / 672) in (4 + 1) weeks of 60 minutes.
        assertThat(rates.perMinute(NINE)).isCloseTo((240 + 240 / 672.0) / 5 / 60, within(1e-12));
        assertThat(rates.perMinute(NINE.plus(Duration.ofHours(3)))).isCloseTo(240 / 672.0 / 5 / 60, within(1e-12));
    }

    @Test
    void sharesOfClassesGoFromUsualToSeen() {
        assertThat(ClassShares.of(Map.of()).of(ContactClass.UPSET)).isEqualTo(0.1);
        assertThat(ClassShares.of(Map.of(ContactClass.UPSET, 50)).of(ContactClass.UPSET))
                .isCloseTo(0.55, within(1e-12));
    }

    @Test
    void theProblemHasTheDesksNumbers() {
        HorizonProblem problem = hours(terms(Double.POSITIVE_INFINITY, List.of()), TWO, Map.of("email", 40.0))
                .problem(true);
        assertThat(problem.arrivals()[0]).containsExactly(new double[] {1.2, 0.6, 0.2}, within(1e-9));
        assertThat(problem.handleMinutes()[1]).containsExactly(new double[] {6.5, 5.2, 4.55}, within(1e-9));
        assertThat(problem.settle()[2]).containsExactly(0.95, 0.50, 0.45);
        assertThat(problem.backlogMinutes()).containsExactly(0, 40, 0);
        assertThat(problem.agents()[11]).containsExactly(6, 6, 4);
    }

    @Test
    void contactsArePlannedWhereTheyAndTheirFailuresCostLeast() {
        HorizonOutcome outcome = new HorizonPlanner()
                .plan(hours(terms(Double.POSITIVE_INFINITY, List.of()), rates(60), Map.of())
                        .problem(true));
        assertThat(outcome).isInstanceOf(HorizonPlan.class);
        HorizonPlan plan = (HorizonPlan) outcome;
        // Simple: chat for 5 + 60 * 0.05 = 8. Complex: e-mail for 10 + 60 * 0.25 = 25, against 32 by chat and 54.8 by
        // phone.
        assertThat(plan.share()[0][0][2]).isCloseTo(1, within(1e-6));
        assertThat(plan.share()[0][1][1]).isCloseTo(1, within(1e-6));
    }

    @Test
    void agentsWhoGoHomeAreNotPlanned() {
        List<Shift> shifts = List.of(new Shift(EnumSet.of(DayOfWeek.MONDAY), 9 * 60, 10 * 60 + 5, 4));
        HorizonProblem problem =
                hours(terms(Double.POSITIVE_INFINITY, shifts), TWO, Map.of()).problem(true);
        assertThat(problem.agents()[5][2]).isEqualTo(4);
        assertThat(problem.agents()[6][2]).isEqualTo(2);
        assertThat(problem.agents()[7][2]).isZero();
    }

    @Test
    void aPromiseThatABacklogHasBrokenIsNamedAndPricesCanStillBeHad() {
        NextHours broken = hours(terms(1, List.of()), TWO, Map.of("chat", 400.0));
        assertThat(broken.promises()).isTrue();
        HorizonOutcome outcome = new HorizonPlanner().plan(broken.problem(true));
        assertThat(outcome).isInstanceOfSatisfying(NoPlan.class, none -> {
            assertThat(none.key()).isEqualTo("plan.none.promise");
            assertThat(none.args().get(0)).isEqualTo(2);
        });
        assertThat(new HorizonPlanner().plan(broken.problem(false))).isInstanceOf(HorizonPlan.class);
    }
}
