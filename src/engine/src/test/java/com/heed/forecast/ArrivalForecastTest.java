package com.heed.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ArrivalForecastTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DeskCalendar CALENDAR = new DeskCalendar(ZONE, Set.of());
    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2026, 1, 5, 0, 0, 0, 0, ZONE);

    /** Contacts a minute of a desk that is open from 8 to 18 but for Sundays, with a peak at 11 and a quiet Saturday. */
    private static double rate(ZonedDateTime at) {
        double hour = at.getHour() + at.getMinute() / 60.0;
        if (hour < 8 || hour >= 18 || at.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return 0;
        }
        double day = at.getDayOfWeek() == DayOfWeek.SATURDAY ? 0.3 : at.getDayOfWeek() == DayOfWeek.MONDAY ? 1.3 : 1;
        return day * (0.6 + 0.6 * Math.exp(-(hour - 11) * (hour - 11) / 4));
    }

    private final List<PastContact> past = new ArrayList<>();

    /** A Poisson process, minute by minute; the probability that a contact is simple is 0.7 before noon and 0.4 after, and 2 in 1,000 are rare. */
    private void arrive(
            SplittableRandom random, ZonedDateTime from, int days, ToDoubleFunction<ZonedDateTime> perMinute) {
        ZonedDateTime end = from.plusDays(days);
        for (ZonedDateTime at = from; at.isBefore(end); at = at.plusMinutes(1)) {
            double left = perMinute.applyAsDouble(at);
            while ((left += Math.log(1 - random.nextDouble())) > 0) {
                double u = random.nextDouble();
                String key = u < 0.002 ? "rare" : u < (at.getHour() < 12 ? 0.7 : 0.4) ? "simple" : "complex";
                past.add(new PastContact(
                        "c" + past.size(),
                        new ContactFacts(at.toInstant(), key, null, 10, 1),
                        "phone",
                        null,
                        null,
                        null,
                        null,
                        null));
            }
        }
    }

    private static Instant day(int day) {
        return MONDAY.plusDays(day).toInstant();
    }

    /** The constant of a Poisson regression is not held back, so that what is fitted adds up to what was counted. */
    @Test
    void whatIsFittedAddsUpToWhatWasCounted() {
        arrive(new SplittableRandom(1), MONDAY, 28, ArrivalForecastTest::rate);
        ArrivalForecast forecast = ArrivalForecast.fit(past, CALENDAR, day(0), day(28));

        assertThat(forecast.expected(day(0), day(28)).mean() / past.size()).isCloseTo(1, within(1e-9));
        assertThat(forecast.end()).isEqualTo(day(28));
    }

    @Test
    void theHoursOfTheNextWeekAreForetold() {
        arrive(new SplittableRandom(2), MONDAY, 84, ArrivalForecastTest::rate);
        ArrivalForecast forecast = ArrivalForecast.fit(past, CALENDAR, day(0), day(84));
        double apart = 0;
        double all = 0;
        for (ZonedDateTime at = MONDAY.plusDays(84); at.isBefore(MONDAY.plusDays(91)); at = at.plusHours(1)) {
            double truth = 0;
            for (int minute = 0; minute < 60; minute++) {
                truth += rate(at.plusMinutes(minute));
            }
            double found = forecast.expected(at.toInstant(), at.plusHours(1).toInstant())
                    .mean();
            apart += Math.abs(found - truth);
            all += truth;
        }

        // Twelve counts of some 45 an hour: each hour's own mean is off by 0.8 * sqrt(45 / 12), or 3.5 %.
        assertThat(apart / all).isLessThan(0.035);
        // Poisson, and what nine counts leave unknown of each half hour, a ninth at most; 360 squares tell it to 0.083.
        assertThat(forecast.dispersion()).isBetween(1.0, 1 + 1 / 9.0 + 2 * 0.083);
        assertThat(forecast.dayVariance()).isLessThan(0.01);
    }

    /** Whole days are 1.5 or 0.6 times what they are on the mean: 2.5 times as much as Poisson would have it, and more. */
    @Test
    void fourOfFiveNewHoursAndDaysLieInside() {
        SplittableRandom random = new SplittableRandom(3);
        double hours = 0;
        double hoursInside = 0;
        double days = 0;
        double daysInside = 0;
        for (int desk = 0; desk < 6; desk++) {
            past.clear();
            double[] factor =
                    random.doubles(112, 0, 1).map(u -> u < 4 / 9.0 ? 1.5 : 0.6).toArray();
            ToDoubleFunction<ZonedDateTime> busy =
                    at -> rate(at) * factor[(int) ChronoUnit.DAYS.between(MONDAY.toLocalDate(), at.toLocalDate())];
            arrive(random, MONDAY, 112, busy);
            ArrivalForecast forecast = ArrivalForecast.fit(
                    past.stream()
                            .filter(contact -> contact.facts().arrived().isBefore(day(84)))
                            .toList(),
                    CALENDAR,
                    day(0),
                    day(84));
            for (int d = 84; d < 112; d++) {
                ZonedDateTime date = MONDAY.plusDays(d);
                if (date.getDayOfWeek() != DayOfWeek.SUNDAY) {
                    days++;
                    daysInside += inside(forecast, date, date.plusDays(1));
                    for (int hour = 8; hour < 18; hour++) {
                        hours++;
                        hoursInside += inside(forecast, date.plusHours(hour), date.plusHours(hour + 1));
                    }
                }
            }
        }

        assertThat(hoursInside / hours).isBetween(0.7, 0.9);
        assertThat(daysInside / days).isBetween(0.7, 1.0);
    }

    private double inside(ArrivalForecast forecast, ZonedDateTime from, ZonedDateTime to) {
        Expected expected = forecast.expected(from.toInstant(), to.toInstant());
        long count = past.stream()
                .filter(contact -> !contact.facts().arrived().isBefore(from.toInstant())
                        && contact.facts().arrived().isBefore(to.toInstant()))
                .count();
        return count >= expected.low() && count <= expected.high() ? 1 : 0;
    }

    @Test
    void classesAddUpToTheWholeAndTheirSharesFollowTheTime() {
        arrive(new SplittableRandom(4), MONDAY, 56, ArrivalForecastTest::rate);
        ArrivalForecast forecast = ArrivalForecast.fit(past, CALENDAR, day(0), day(56));
        Instant nine = MONDAY.plusDays(57).plusHours(9).toInstant();
        Instant four = MONDAY.plusDays(57).plusHours(16).toInstant();

        assertThat(forecast.classes()).containsExactly("complex", "rare", "simple");
        for (Instant at : List.of(nine, four)) {
            double sum = forecast.classes().stream()
                    .mapToDouble(key -> forecast.perMinute(key, at))
                    .sum();
            assertThat(sum).isCloseTo(forecast.perMinute(null, at), within(1e-12));
            // Too thin to say more of: a level share.
            assertThat(forecast.perMinute("rare", at) / forecast.perMinute(null, at))
                    .isCloseTo(0.002, within(0.0015));
        }
        assertThat(forecast.perMinute("simple", nine) / forecast.perMinute(null, nine))
                .isCloseTo(0.7, within(0.05));
        assertThat(forecast.perMinute("simple", four) / forecast.perMinute(null, four))
                .isCloseTo(0.4, within(0.05));
        assertThat(forecast.expected("never met", day(57), day(58)).mean()).isZero();
    }

    @Test
    void aHolidayIsLikeThoseBeforeAndTheFirstOneLikeASunday() {
        Set<LocalDate> holidays = Set.of(
                MONDAY.plusDays(10).toLocalDate(),
                MONDAY.plusDays(22).toLocalDate(),
                MONDAY.plusDays(59).toLocalDate());
        DeskCalendar calendar = new DeskCalendar(ZONE, holidays);
        arrive(new SplittableRandom(5), MONDAY, 56, at -> rate(at) * (holidays.contains(at.toLocalDate()) ? 0.25 : 1));
        ArrivalForecast forecast = ArrivalForecast.fit(past, calendar, day(0), day(56));
        double usual = forecast.expected(day(58), day(59)).mean();

        assertThat(forecast.expected(day(59), day(60)).mean() / usual).isCloseTo(0.25, within(0.06));

        DeskCalendar first = new DeskCalendar(ZONE, Set.of(MONDAY.plusDays(59).toLocalDate()));
        ArrivalForecast unaware = ArrivalForecast.fit(past, first, day(0), day(56));
        assertThat(unaware.expected(day(59), day(60)).mean())
                .isCloseTo(unaware.expected(day(62), day(63)).mean(), within(0.5));
    }

    /** The clocks of Berlin go forward on 29 March: eleven by the wall stays the peak. */
    @Test
    void hoursAreThoseOfTheClockOnTheWall() {
        ZonedDateTime from = ZonedDateTime.of(2026, 2, 16, 0, 0, 0, 0, ZONE);
        arrive(new SplittableRandom(6), from, 41, ArrivalForecastTest::rate);
        ZonedDateTime change = ZonedDateTime.of(2026, 3, 29, 0, 0, 0, 0, ZONE);
        ArrivalForecast forecast = ArrivalForecast.fit(past, CALENDAR, from.toInstant(), change.toInstant());
        ZonedDateTime before = ZonedDateTime.of(2026, 3, 25, 8, 0, 0, 0, ZONE);
        ZonedDateTime after = ZonedDateTime.of(2026, 4, 1, 8, 0, 0, 0, ZONE);

        double atEight = forecast.perMinute(null, after.toInstant());
        assertThat(atEight / forecast.perMinute(null, before.toInstant())).isCloseTo(1, within(0.1));
        assertThat(forecast.perMinute(null, after.minusHours(1).toInstant())).isLessThan(0.1 * atEight);
    }

    /** Contacts grow by three per cent a week for half a year. */
    @Test
    void aTrendGoesOnForAWhile() {
        arrive(
                new SplittableRandom(7),
                MONDAY,
                182,
                at -> 0.5
                        * rate(at)
                        * Math.exp(0.03
                                * Duration.between(MONDAY.toInstant(), at.toInstant())
                                        .toDays()
                                / 7));
        ArrivalForecast forecast = ArrivalForecast.fit(past, CALENDAR, day(0), day(182));
        double truth = 0;
        for (ZonedDateTime at = MONDAY.plusDays(182); at.isBefore(MONDAY.plusDays(189)); at = at.plusMinutes(1)) {
            truth += 0.5 * rate(at) * Math.exp(0.03 * 26.5);
        }

        // Some 3,400 contacts a week: two per cent of noise in the level, one and a half in a week's own step.
        assertThat(forecast.expected(day(182), day(189)).mean() / truth).isCloseTo(1, within(0.07));
    }

    @Test
    void anEmptyRecordExpectsNextToNothing() {
        ArrivalForecast forecast = ArrivalForecast.fit(List.of(), CALENDAR, day(0), day(7));

        assertThat(forecast.expected(day(7), day(8)).mean()).isLessThan(0.2);
        assertThat(forecast.classes()).isEmpty();
        assertThatThrownBy(() -> ArrivalForecast.fit(List.of(), CALENDAR, day(1), day(1)))
                .hasMessageContaining("has no length");
        assertThatThrownBy(() -> forecast.expected(day(2), day(1))).hasMessageContaining("has no length");
    }

    @Test
    void theOrderOfTheInputDoesNotMatterToTheLastBit() {
        arrive(new SplittableRandom(8), MONDAY, 28, ArrivalForecastTest::rate);
        Expected found = ArrivalForecast.fit(past, CALENDAR, day(0), day(28)).expected("simple", day(28), day(30));
        Collections.reverse(past);

        assertThat(ArrivalForecast.fit(past, CALENDAR, day(0), day(28)).expected("simple", day(28), day(30)))
                .isEqualTo(found);
    }
}
