package com.heed.jira.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import com.heed.desk.ChannelTerms;
import com.heed.desk.DeskTerms;
import com.heed.desk.Shift;
import com.heed.routing.Channel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A desk in Berlin: phone from nine to five on weekdays, e-mail from ten to six on weekdays and to noon on Saturdays. The 1st of May 2026 is a Friday. */
class DeskHoursTest {
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final List<Channel> CHANNELS = List.of(channel("phone"), channel("email"));

    private static Channel channel(String slug) {
        return new Channel(slug, slug, true, 1, 1, 1, 2, 100, Set.of(Language.ENGLISH));
    }

    private static ChannelTerms terms(Shift... shifts) {
        return new ChannelTerms(
                false,
                0,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                0,
                List.of(),
                List.of(shifts),
                Set.of(),
                Map.of());
    }

    private static DeskHours hours(Map<String, ChannelTerms> channels) {
        return new DeskHours(
                CHANNELS,
                new DeskTerms(
                        DeskTerms.Policy.RULES,
                        0,
                        0,
                        3,
                        120,
                        0,
                        0,
                        Double.POSITIVE_INFINITY,
                        7,
                        ZoneId.of("Europe/Berlin"),
                        Set.of(LocalDate.of(2026, 5, 1)),
                        channels));
    }

    private static final DeskHours DESK = hours(Map.of(
            "phone", terms(new Shift(WEEK, 540, 1020, 2)),
            "email", terms(new Shift(WEEK, 600, 1080, 2), new Shift(EnumSet.of(DayOfWeek.SATURDAY), 600, 720, 1))));

    private static double between(DeskHours hours, String from, String to) {
        return hours.between(Instant.parse(from), Instant.parse(to));
    }

    @Test
    void minutesCountWhileSomebodyOfTheDeskIsThere() {
        assertThat(between(DESK, "2026-04-28T08:00:00Z", "2026-04-28T08:25:00Z"))
                .isEqualTo(25);
        assertThat(between(DESK, "2026-04-28T06:30:00Z", "2026-04-28T07:10:00Z"))
                .as("half past eight to ten past nine in summer")
                .isEqualTo(10);
        assertThat(between(DESK, "2026-04-28T15:50:00Z", "2026-04-29T07:05:00Z"))
                .as("ten minutes in the evening, five in the morning")
                .isEqualTo(15);
    }

    @Test
    void nobodyWaitsForAClosedDesk() {
        assertThat(between(DESK, "2026-04-30T16:00:00Z", "2026-05-02T08:30:00Z"))
                .as("from Thursday evening over a holiday to half an hour of Saturday")
                .isEqualTo(30);
        assertThat(between(DESK, "2026-05-02T10:30:00Z", "2026-05-03T18:00:00Z"))
                .as("Saturday afternoon and Sunday")
                .isZero();
    }

    @Test
    void withoutShiftsTheClockCounts() {
        assertThat(between(hours(Map.of()), "2026-05-02T22:00:00Z", "2026-05-03T01:00:00Z"))
                .isEqualTo(180);
    }
}
