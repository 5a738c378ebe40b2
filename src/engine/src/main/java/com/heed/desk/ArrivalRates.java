package com.heed.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;

/**
 * Contacts a minute by hour of the week, as they came in the last weeks: the mean over the weeks, shrunk towards the mean of all hours as if one more week had been so.
 */
public final class ArrivalRates {

    /** Weeks looked back on. */
    public static final int WEEKS = 4;

    private static final int HOURS = 7 * 24;

    private final ZoneId zone;
    private final double[] perMinute = new double[HOURS];

    /**
     * @param arrivals moments, in any order; those outside the weeks before {@code until} are passed over
     * @param from     since when arrivals were noted: hours before it are not counted as empty
     */
    public ArrivalRates(Collection<Instant> arrivals, Instant from, Instant until, ZoneId zone) {
        this.zone = zone;
        Instant begin = until.minus(Duration.ofDays(7L * WEEKS));
        if (from.isAfter(begin)) {
            begin = from;
        }
        double[] counted = new double[HOURS];
        double all = 0;
        for (Instant at : arrivals) {
            if (!at.isBefore(begin) && at.isBefore(until)) {
                counted[hour(at)]++;
                all++;
            }
        }
        double hours = Math.max(1, Duration.between(begin, until).toMinutes() / 60.0);
        double mean = all / hours;
        double weeks = hours / HOURS;
        for (int hour = 0; hour < HOURS; hour++) {
            perMinute[hour] = (counted[hour] + mean) / (weeks + 1) / 60;
        }
    }

    /** Contacts a minute at a moment, at least 0. */
    public double perMinute(Instant at) {
        return perMinute[hour(at)];
    }

    /** Contacts a minute in an hour of the week, at least 0. @param hour of the day, 0 to 23 */
    public double perMinute(DayOfWeek day, int hour) {
        return perMinute[(day.getValue() - 1) * 24 + hour];
    }

    /** Contacts of a usual week, at least 0. */
    public double perWeek() {
        return 60 * Arrays.stream(perMinute).sum();
    }

    /** Contacts that were to come in between, at least 0. */
    public double expected(Instant from, Instant to) {
        double sum = 0;
        for (Instant at = from; at.isBefore(to); ) {
            Instant next = at.plus(Duration.ofMinutes(5));
            if (next.isAfter(to)) {
                next = to;
            }
            sum += perMinute(at) * Duration.between(at, next).toMillis() / 60_000.0;
            at = next;
        }
        return sum;
    }

    private int hour(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
    }
}
