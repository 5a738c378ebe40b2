package com.heed.urgency;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * When a project works, on the clocks of its place.
 *
 * @param zone the project's
 * @param days days of work; may be empty
 * @param from first moment of a working day
 * @param to   end of a working day, after {@code from}
 */
public record BusinessHours(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    public BusinessHours {
        Objects.requireNonNull(zone, "zone");
        days = Set.copyOf(days);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "business hours from " + from + " to " + to + " must end after they begin");
        }
    }

    /** Monday to Friday, 09:00 to 17:00. */
    public static BusinessHours usual(ZoneId zone) {
        return new BusinessHours(
                zone, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));
    }

    boolean isOutside(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        LocalTime time = there.toLocalTime();
        return !days.contains(there.getDayOfWeek()) || time.isBefore(from) || !time.isBefore(to);
    }
}
