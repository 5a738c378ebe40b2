package com.heed.sandbox.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Lays contacts over ninety days as customers come: by the hour of the day, which is not the same in Europe and in China, and by the day of the week.
 */
final class Arrivals {
    static final int DAYS = 90;
    private static final int HOURS = DAYS * 24;
    /** Weights of the hours of a day in UTC, from midnight. */
    private static final int[] EUROPE = {1, 1, 1, 1, 1, 2, 4, 7, 10, 12, 12, 11, 10, 11, 12, 11, 10, 9, 8, 7, 6, 5, 3, 2
    };

    private static final int[] CHINA = {8, 12, 13, 12, 9, 8, 11, 12, 12, 11, 9, 8, 10, 11, 9, 6, 3, 1, 1, 1, 1, 1, 2, 5
    };
    /** Weights of the days of a week, from Monday. */
    private static final double[] WEEK = {1.25, 1.15, 1.05, 1.0, 0.95, 0.6, 0.5};

    private final Instant start;
    private final double[] europe;
    private final double[] china;

    Arrivals(Instant end) {
        this.start = end.truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(DAYS));
        this.europe = cumulated(EUROPE);
        this.china = cumulated(CHINA);
    }

    /** @param position part of all contacts that came before, in [0, 1) */
    Instant at(double position, String language) {
        double[] shares = language.equals("zh") || language.equals("mixed") ? china : europe;
        int hour = 0;
        while (shares[hour + 1] <= position) {
            hour++;
        }
        double within = (position - shares[hour]) / (shares[hour + 1] - shares[hour]);
        return start.plusSeconds((long) ((hour + within) * 3_600));
    }

    private double[] cumulated(int[] day) {
        double[] shares = new double[HOURS + 1];
        for (int hour = 0; hour < HOURS; hour++) {
            ZonedDateTime at = start.plus(Duration.ofHours(hour)).atZone(ZoneOffset.UTC);
            shares[hour + 1] =
                    shares[hour] + day[at.getHour()] * WEEK[at.getDayOfWeek().getValue() - 1];
        }
        double sum = shares[HOURS];
        for (int hour = 0; hour <= HOURS; hour++) {
            shares[hour] /= sum;
        }
        return shares;
    }
}
