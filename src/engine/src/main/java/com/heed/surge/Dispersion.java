package com.heed.surge;

import java.time.Duration;
import java.time.ZonedDateTime;

/**
 * How much more than Poisson counts of the same hours differ from week to week.
 *
 * <p>The weeks before the window are cut into blocks as long as it, at the same places in each week. With m the mean and s the sample variance of a place over w weeks, and rates of relative variance v, the expectations are
 * E s = mu + v mu^2 and E m^2 = mu^2 + E s / w, so sum (s - m) / sum (m^2 - s / w) over all places of the week estimates v. Of four weeks and six hours that are 28 places with three degrees of freedom each.
 */
final class Dispersion {
    /** Rates as wild as waiting times. Without a bound, one old surge in an otherwise silent record would keep every later one from ringing. */
    private static final double MOST = 1;

    private static final Duration WEEK = Duration.ofDays(7);

    private Dispersion() {}

    /**
     * @param begin of the newest window; blocks end there
     * @return relative variance of the rate, in [0, 1]; 0 for Poisson and for less
     */
    static double of(EventTimes events, ZonedDateTime begin, SurgeOptions options) {
        int places = (int) (WEEK.toMillis() / options.window().toMillis());
        int weeks = options.weeks();
        double excess = 0;
        double scale = 0;
        for (int place = 0; place < places; place++) {
            Duration into = options.window().multipliedBy(place);
            double sum = 0;
            double squares = 0;
            for (int week = 1; week <= weeks; week++) {
                // Local time, as in the comparison; a block with a change of the clocks is off by an hour of 112
                // blocks.
                ZonedDateTime from =
                        begin.minusWeeks(week).toLocalDateTime().plus(into).atZone(begin.getZone());
                int count = events.between(from.toInstant(), from.toInstant().plus(options.window()));
                sum += count;
                squares += (double) count * count;
            }
            double mean = sum / weeks;
            double variance = (squares - sum * mean) / (weeks - 1);
            excess += variance - mean;
            scale += mean * mean - variance / weeks;
        }
        return excess <= 0 ? 0 : excess < MOST * scale ? excess / scale : MOST;
    }
}
