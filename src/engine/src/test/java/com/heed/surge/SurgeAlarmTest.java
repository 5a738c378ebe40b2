package com.heed.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.surge.SurgeReading.Quiet;
import com.heed.surge.SurgeReading.Reason;
import com.heed.surge.SurgeReading.Surge;
import com.heed.surge.SurgeReading.Unknown;
import com.heed.surge.SurgeSubject.Negative;
import com.heed.surge.SurgeSubject.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurgeAlarmTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final SurgeAlarm ALARM = new SurgeAlarm(SurgeOptions.DEFAULT, BERLIN);
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    /** A Thursday at 15:00 in Berlin, far from any change of the clocks. */
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-07-16T15:00:00");

    private final List<Instant> events = new ArrayList<>();

    /** Events a minute apart from a local time on. */
    private void add(LocalDateTime from, int count) {
        for (int i = 0; i < count; i++) {
            events.add(from.plusMinutes(i).atZone(BERLIN).toInstant());
        }
    }

    private SurgeReading read(LocalDateTime now) {
        return ALARM.read(new EventTimes(LONG_AGO, events), now.atZone(BERLIN).toInstant());
    }

    private void addWeeks(int... counts) {
        for (int week = 1; week <= counts.length; week++) {
            add(NOW.minusWeeks(week).minusHours(3), counts[week - 1]);
        }
    }

    @Test
    void manyMoreThanInTheSameHoursOfFourWeeksIsASurge() {
        addWeeks(4, 6, 5, 5);
        add(NOW.minusHours(2), 20);

        SurgeReading reading = read(NOW);

        assertThat(reading).isInstanceOfSatisfying(Surge.class, surge -> {
            assertThat(surge.figures().count()).isEqualTo(20);
            assertThat(surge.figures().expected()).isCloseTo(5, within(1e-12));
            // Binomial(40, 1/5) at 20 or more by SciPy: 2.2e-5 if counts of the past vary no more than Poisson.
            assertThat(surge.figures().p()).isBetween(1e-5, 1e-3);
        });
    }

    @Test
    void nineAreTooFewHoweverRareTheyWere() {
        add(NOW.minusHours(2), 9);
        assertThat(read(NOW))
                .isInstanceOfSatisfying(
                        Quiet.class, quiet -> assertThat(quiet.reason()).isEqualTo(Reason.FEW));
        add(NOW.minusHours(1), 1);
        assertThat(read(NOW)).isInstanceOf(Surge.class);
    }

    @Test
    void halfAsManyAgainIsUsualAndSomeMoreMayBeChance() {
        addWeeks(10, 10, 10, 10);
        add(NOW.minusHours(2), 14);
        assertThat(read(NOW))
                .isInstanceOfSatisfying(
                        Quiet.class, quiet -> assertThat(quiet.reason()).isEqualTo(Reason.USUAL));
        add(NOW.minusHours(1), 2);
        assertThat(read(NOW))
                .isInstanceOfSatisfying(
                        Quiet.class, quiet -> assertThat(quiet.reason()).isEqualTo(Reason.CHANCE));
    }

    @Test
    void theEndOfTheWindowAndTheWeekAreNotInIt() {
        add(NOW, 30);
        assertThat(read(NOW))
                .isInstanceOfSatisfying(
                        Quiet.class,
                        quiet -> assertThat(quiet.figures().count()).isZero());
        add(NOW.minusHours(6), 1);
        assertThat(read(NOW))
                .isInstanceOfSatisfying(
                        Quiet.class,
                        quiet -> assertThat(quiet.figures().count()).isEqualTo(1));
    }

    @Test
    void aRecordThatBeginsTooLateSaysNothing() {
        add(NOW.minusHours(2), 50);
        Instant since = NOW.minusWeeks(4).atZone(BERLIN).toInstant();

        SurgeReading reading =
                ALARM.read(new EventTimes(since, events), NOW.atZone(BERLIN).toInstant());

        assertThat(reading).isEqualTo(new Unknown(since));
    }

    /** Clocks went forward on 2026-03-29. Every day 30 contacts come at 08:00 local time; counted by hours of UTC, Monday's 08:00 would be compared with 07:00, when nobody writes. */
    @Test
    void afterAChangeOfTheClocksEightIsStillComparedWithEight() {
        for (int day = 0; day < 60; day++) {
            add(LocalDateTime.parse("2026-02-15T08:00:00").plusDays(day), 30);
        }
        for (int hour = 0; hour < 24; hour++) {
            for (String day : List.of("2026-03-29", "2026-03-30", "2026-04-05", "2026-04-12")) {
                LocalDateTime now = LocalDateTime.parse(day + "T00:10:00").plusHours(hour);
                assertThat(read(now)).as(now.toString()).isInstanceOf(Quiet.class);
            }
        }
    }

    /** On the day itself a window of six hours reads 21:00 to 04:00: seven hours of the weeks before stand against six, and the mean is scaled. */
    @Test
    void aWindowThatLostAnHourIsComparedByTheTimeThatPassed() {
        LocalDateTime now = LocalDateTime.parse("2026-03-29T04:00:00");
        for (int week = 1; week <= 4; week++) {
            for (int hour = 0; hour < 7; hour++) {
                add(now.minusWeeks(week).minusHours(7).plusHours(hour), 6);
            }
        }
        add(now.minusMinutes(30), 12);

        SurgeReading reading = read(now);

        assertThat(reading).isInstanceOfSatisfying(Quiet.class, quiet -> {
            assertThat(Duration.between(quiet.figures().from(), quiet.figures().to()))
                    .isEqualTo(Duration.ofHours(6));
            assertThat(quiet.figures().expected()).isCloseTo(36, within(1e-12));
        });
    }

    @Test
    void countsThatJumpFromWeekToWeekNeedMoreToRing() {
        addWeeks(10, 10, 10, 10);
        add(NOW.minusHours(2), 28);
        assertThat(read(NOW)).isInstanceOf(Surge.class);
        events.clear();
        addWeeks(0, 30, 2, 8);
        add(NOW.minusHours(2), 28);
        assertThat(read(NOW))
                .isInstanceOfSatisfying(
                        Quiet.class, quiet -> assertThat(quiet.reason()).isEqualTo(Reason.CHANCE));
    }

    @Test
    void aSubjectRingsOnceInADayAndSubjectsRingEachForItself() {
        add(NOW.minusHours(2), 20);
        EventTimes times = new EventTimes(LONG_AGO, events);
        SurgeWatch watch = new SurgeWatch(ALARM, Map.of());
        Instant now = NOW.atZone(BERLIN).toInstant();

        assertThat(watch.read(new Topic("delivery"), times, now)).isInstanceOf(Surge.class);
        assertThat(watch.read(new Topic("delivery"), times, now.plusSeconds(3600)))
                .isInstanceOfSatisfying(
                        Quiet.class, quiet -> assertThat(quiet.reason()).isEqualTo(Reason.TOLD));
        assertThat(watch.read(new Negative(), times, now)).isInstanceOf(Surge.class);
        SurgeWatch restarted = new SurgeWatch(ALARM, watch.told());
        assertThat(restarted.read(new Topic("delivery"), times, now.plusSeconds(7200)))
                .isInstanceOf(Quiet.class);

        add(NOW.plusHours(22), 20);
        EventTimes more = new EventTimes(LONG_AGO, events);
        assertThat(watch.read(new Topic("delivery"), more, now.plus(Duration.ofDays(1))))
                .isInstanceOf(Surge.class);
    }
}
