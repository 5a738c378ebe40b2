package com.heed.surge;

import com.heed.surge.SurgeReading.Figures;
import com.heed.surge.SurgeReading.Quiet;
import com.heed.surge.SurgeReading.Reason;
import com.heed.surge.SurgeReading.Surge;
import com.heed.surge.SurgeReading.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Compares the newest window of one subject with the same hours of the weeks before. Pure: the same events and time give the same reading.
 *
 * <p><b>The same hours</b> are those of the clock on the wall: begin and end of the window are taken back by whole weeks in the zone of the desk, so that after a change of the clocks 09:00 is still
 * compared with 09:00. A window that holds a change of the clocks is an hour longer or shorter than it reads; means and test use the time that really passed, so the odd hour is neither
 * missed nor counted as a surge.
 *
 * <p><b>The test.</b> The expected count is itself a count of few weeks, so a Poisson test against it as if it were known raises too many alarms. If both are Poisson with one rate, then given the total n the window's
 * count is binomial(n, t / (t + T)), with t and T the times watched (Przyborowski and Wilenski 1940). Real contacts vary more than Poisson from day to day. With gamma-distributed rates
 * of relative variance v the counts are negative binomial, and given n the window's count is beta-binomial with parameters 1/v and T/(t v), which is the binomial again for v = 0. v is estimated from how much the
 * blocks of the weeks before differ from week to week ({@link Dispersion}).
 */
public final class SurgeAlarm {
    private final SurgeOptions options;
    private final ZoneId zone;

    /** @param zone whose clock the desk lives by */
    public SurgeAlarm(SurgeOptions options, ZoneId zone) {
        this.options = options;
        this.zone = zone;
    }

    public SurgeOptions options() {
        return options;
    }

    /**
     * @param events of one subject; later ones than {@code now} are not looked at
     * @param now    end of the window, not included
     */
    public SurgeReading read(EventTimes events, Instant now) {
        ZonedDateTime end = now.atZone(zone);
        ZonedDateTime begin = now.minus(options.window()).atZone(zone);
        Instant earliest = begin.minusWeeks(options.weeks()).toInstant();
        if (events.since().isAfter(earliest)) {
            return new Unknown(events.since());
        }
        int count = events.between(begin.toInstant(), now);
        int before = 0;
        Duration watched = Duration.ZERO;
        for (int week = 1; week <= options.weeks(); week++) {
            Instant from = begin.minusWeeks(week).toInstant();
            Instant to = end.minusWeeks(week).toInstant();
            if (from.isBefore(to)) {
                before += events.between(from, to);
                watched = watched.plus(Duration.between(from, to));
            }
        }
        double ratio = (double) watched.toMillis() / options.window().toMillis();
        double expected = before / ratio;
        if (count < options.least()) {
            return new Quiet(Reason.FEW, figures(begin, now, count, expected, 1));
        }
        double dispersion = Dispersion.of(events, begin, options);
        double p = RateTest.atLeast(count, count + before, ratio, dispersion);
        Figures figures = figures(begin, now, count, expected, p);
        if (count < (1 + options.rise()) * expected) {
            return new Quiet(Reason.USUAL, figures);
        }
        return p < options.chance() ? new Surge(figures) : new Quiet(Reason.CHANCE, figures);
    }

    private static Figures figures(ZonedDateTime begin, Instant now, int count, double expected, double p) {
        return new Figures(begin.toInstant(), now, count, expected, p);
    }
}
