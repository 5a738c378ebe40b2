package com.heed.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Set;

/**
 * Whose clock a desk lives by, and which days are not like their weekday.
 *
 * @param holidays past ones and those to come; may be empty
 */
public record DeskCalendar(ZoneId zone, Set<LocalDate> holidays) {

    /** Length of the periods in which arrivals are counted. */
    static final int PERIOD_SECONDS = 1800;

    static final int PERIODS_A_DAY = 48;

    public DeskCalendar {
        Objects.requireNonNull(zone, "zone");
        holidays = Set.copyOf(holidays);
    }

    /**
     * Where a period lies in the week.
     *
     * @param day     0 for Monday to 6 for Sunday
     * @param period  of the day, from 0 to 47, by the clock on the wall
     */
    record Place(LocalDate date, int day, int period, boolean holiday) {}

    /** @param period number of half hours since 1970 */
    Place place(long period) {
        ZonedDateTime there = Instant.ofEpochSecond(period * PERIOD_SECONDS).atZone(zone);
        LocalDate date = there.toLocalDate();
        return new Place(
                date,
                date.getDayOfWeek().getValue() - 1,
                there.toLocalTime().toSecondOfDay() / PERIOD_SECONDS,
                holidays.contains(date));
    }

    static long period(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), (long) PERIOD_SECONDS);
    }
}
