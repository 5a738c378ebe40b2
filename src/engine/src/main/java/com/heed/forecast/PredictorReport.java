package com.heed.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How right predictors are: learned from the first three quarters of a record's time and measured on the last, beside the plain guesses they have to beat. The last quarter played no part in what was learned.
 *
 * @param cut      first moment of what is measured, a midnight of the desk
 * @param learned  contacts before it
 * @param measured contacts after it
 * @param handling null where no handle time is known after the cut
 * @param settling null where no outcome is known after the cut
 */
public record PredictorReport(
        Instant cut,
        int learned,
        int measured,
        Arrivals arrivals,
        @Nullable Handling handling,
        @Nullable Settling settling) {

    /**
     * How much smaller an error is than that of the plain guess, with the 95 % interval by days; above 0 is better than the guess.
     *
     * @param low infinite, as {@code high}, where there are fewer than two days
     */
    public record Ahead(double mean, double low, double high) {}

    /**
     * Counts of hours.
     *
     * @param hours        measured
     * @param deviance     mean Poisson deviance of an hour, 0 for a perfect forecast
     * @param plain        the same of the mean of the same weekday and hour over the last eight weeks before the cut
     * @param ahead        {@code plain} less {@code deviance}
     * @param hourCoverage share within the 80 % interval, of the hours in which one contact at least is expected
     * @param dayCoverage  the same of days
     * @param dispersion   see {@link ArrivalForecast#dispersion()}
     * @param dayVariance  see {@link ArrivalForecast#dayVariance()}
     */
    public record Arrivals(
            int hours,
            double deviance,
            double plain,
            Ahead ahead,
            double hourCoverage,
            double dayCoverage,
            double dispersion,
            double dayVariance) {}

    /**
     * Handle times in minutes.
     *
     * @param contacts  measured
     * @param error     mean distance of the time from the predicted median
     * @param plain     the same from the median of the class before the cut
     * @param ahead     {@code plain} less {@code error}
     * @param meanRatio sum of the predicted means over the sum of the times; 1 is right on the whole
     * @param coverage  share within the 80 % interval
     */
    public record Handling(int contacts, double error, double plain, Ahead ahead, double meanRatio, double coverage) {}

    /**
     * Whether channels settled contacts.
     *
     * @param contacts measured
     * @param brier    mean squared distance of the probability from what happened, in [0, 1]
     * @param plain    the same of the share settled before the cut
     * @param ahead    {@code plain} less {@code brier}
     * @param ece      expected calibration error, ten bins of equal width
     * @param settled  share that was settled
     */
    public record Settling(int contacts, double brier, double plain, Ahead ahead, double ece, double settled) {}

    /** Least time of a record, days. */
    public static final int LEAST_DAYS = 28;

    private static final double LEARNED = 0.75;

    /**
     * Learns and measures.
     *
     * @param contacts in any order
     * @throws IllegalArgumentException if the record is shorter than {@link #LEAST_DAYS} days
     */
    public static PredictorReport of(
            List<PastContact> contacts, Priors priors, DeskCalendar calendar, Instant from, Instant to) {
        long days = Duration.between(from, to).toDays();
        Checks.that(
                days >= LEAST_DAYS,
                "the record has " + days + " days; predictors can be measured from " + LEAST_DAYS + " days on");
        Instant cut = midnight(calendar, from.plusSeconds((long)
                (LEARNED * Duration.between(from, to).toSeconds())));
        Predictors predictors = Predictors.fit(contacts, priors, calendar, from, cut);
        return new PredictorTrial(contacts, predictors, to).report();
    }

    /** The nearest one. */
    private static Instant midnight(DeskCalendar calendar, Instant at) {
        LocalDate day = at.plus(Duration.ofHours(12)).atZone(calendar.zone()).toLocalDate();
        return day.atStartOfDay(calendar.zone()).toInstant();
    }
}
