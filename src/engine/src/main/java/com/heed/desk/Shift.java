package com.heed.desk;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Agents of one channel at the same hours of some days of the week, by the desk's clock.
 *
 * @param days       at least one
 * @param fromMinute of the day, 0 to 1439
 * @param toMinute   of the day, after {@code fromMinute}, at most 1440; a shift over midnight is two
 * @param agents     at least 1
 */
public record Shift(Set<DayOfWeek> days, int fromMinute, int toMinute, int agents) {
    /** Minutes of a day. */
    public static final int DAY = 1440;

    /** @throws IllegalArgumentException naming the value and what would be right */
    public Shift {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a shift has no day; name at least one");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        if (fromMinute < 0 || toMinute > DAY || fromMinute >= toMinute) {
            throw new IllegalArgumentException("a shift from minute " + fromMinute + " to " + toMinute
                    + "; it must begin before it ends, within 0 to " + DAY);
        }
        if (agents < 1 || agents > 100_000) {
            throw new IllegalArgumentException("a shift of " + agents + " agents; must be 1 to 100000");
        }
    }

    /** Whether somebody works at a minute of a day. */
    public boolean covers(DayOfWeek day, int minute) {
        return days.contains(day) && fromMinute <= minute && minute < toMinute;
    }

    /** Whether both have a minute of the week in common. */
    public boolean overlaps(Shift other) {
        return fromMinute < other.toMinute
                && other.fromMinute < toMinute
                && days.stream().anyMatch(other.days::contains);
    }
}
