package com.heed.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days on which a desk works, and on which of them a contact is served. */
record ReplayCalendar(ReplayDesk desk, List<LocalDate> dates) {

    /** @param minute from when the desk opens, at least 0 */
    record Place(int day, double minute) {}

    /** @param to after the last day */
    static ReplayCalendar of(ReplayDesk desk, LocalDate from, LocalDate to) {
        return new ReplayCalendar(
                desk,
                from.datesUntil(to)
                        .filter(date -> desk.workdays().contains(date.getDayOfWeek())
                                && !desk.calendar().holidays().contains(date))
                        .toList());
    }

    /** Its own minute while somebody is there, else the minute at which somebody is next; null if nobody is on any day. */
    @Nullable
    Place place(Instant arrived) {
        ZonedDateTime there = arrived.atZone(desk.calendar().zone());
        for (int day = 0; day < dates.size(); day++) {
            LocalDate date = dates.get(day);
            if (date.isBefore(there.toLocalDate())) {
                continue;
            }
            Instant opens =
                    date.atTime(desk.opens()).atZone(desk.calendar().zone()).toInstant();
            double minute = Duration.between(opens, arrived).toMillis() / 60_000.0;
            ReplayDesk.Roster roster = desk.roster(date);
            if (minute < roster.to()) {
                return new Place(day, Math.max(roster.from(), minute));
            }
        }
        return null;
    }
}
