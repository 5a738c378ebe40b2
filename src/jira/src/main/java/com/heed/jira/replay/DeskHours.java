package com.heed.jira.replay;

import com.heed.desk.DeskTerms;
import com.heed.desk.Shift;
import com.heed.replay.StatedDesk;
import com.heed.routing.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/** Minutes in which a desk works: a wait over night is one of no minutes, as in a replay, where nobody waits for a closed desk. */
final class DeskHours {
    /** Longer waits are not counted to their end. */
    private static final int MOST_DAYS = 60;

    private final DeskTerms terms;
    private final List<Shift> shifts;

    DeskHours(List<Channel> channels, DeskTerms terms) {
        this.terms = terms;
        this.shifts = StatedDesk.staffed(channels, terms).stream()
                .flatMap(channel -> terms.of(channel.slug()).shifts().stream())
                .toList();
    }

    /** Minutes from one moment until another within the desk's hours; by the clock where no hours are stated. */
    double between(Instant from, Instant to) {
        if (shifts.isEmpty()) {
            return minutes(from, to);
        }
        double sum = 0;
        LocalDate day = from.atZone(terms.zone()).toLocalDate();
        LocalDate last = to.atZone(terms.zone()).toLocalDate();
        for (int i = 0; i < MOST_DAYS && !day.isAfter(last); i++, day = day.plusDays(1)) {
            LocalDate date = day;
            int opens = shifts.stream()
                    .filter(shift -> shift.days().contains(date.getDayOfWeek()))
                    .mapToInt(Shift::fromMinute)
                    .min()
                    .orElse(0);
            int closes = shifts.stream()
                    .filter(shift -> shift.days().contains(date.getDayOfWeek()))
                    .mapToInt(Shift::toMinute)
                    .max()
                    .orElse(0);
            if (closes > opens && !terms.holidays().contains(date)) {
                sum += minutes(later(from, at(date, opens)), earlier(to, at(date, closes)));
            }
        }
        return sum;
    }

    private Instant at(LocalDate date, int minute) {
        ZonedDateTime midnight = date.atStartOfDay(terms.zone());
        return minute == Shift.DAY
                ? date.plusDays(1).atStartOfDay(terms.zone()).toInstant()
                : midnight.with(LocalTime.ofSecondOfDay(minute * 60L)).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static double minutes(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis() / 60_000.0);
    }
}
