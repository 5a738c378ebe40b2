package com.heed.jira.store;

import com.heed.desk.FittedBelief;
import com.heed.forecast.ClassMeans;
import com.heed.forecast.PredictorReport;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project's past taught about the contacts to come, with how right it is.
 *
 * @param from         first day of the record, such as 2025-11-26
 * @param to           last day
 * @param contacts     of the record
 * @param recognised   of them, on one of the project's channels
 * @param handled      of these, with logged work
 * @param outcomes     of these, of which it is known whether that settled them
 * @param zone         of these days
 * @param means        minutes and chances of each class on each channel
 * @param typedMinutes what was typed instead, at the time (classes, channels)
 * @param typedSettles what was typed instead, at the time (classes, channels)
 * @param handledBy    contacts with logged work (classes, channels)
 * @param outcomesBy   contacts with a known outcome (classes, channels)
 * @param quality      null while the record is too short to measure
 * @param predictors   as {@link com.heed.forecast.PredictorsJson} writes them
 */
public record Expectation(
        String from,
        String to,
        int contacts,
        int recognised,
        int handled,
        int outcomes,
        String zone,
        ClassMeans means,
        List<List<Double>> typedMinutes,
        List<List<Double>> typedSettles,
        List<List<Integer>> handledBy,
        List<List<Integer>> outcomesBy,
        @Nullable Quality quality,
        String predictors) {

    /** What was learned longer ago is not believed any more: desks change. */
    public static final Duration GOOD_FOR = Duration.ofDays(30);

    /** The parts of {@link PredictorReport}. @param cut first day of what was measured */
    public record Quality(
            String cut,
            int learned,
            int measured,
            PredictorReport.Arrivals arrivals,
            PredictorReport.@Nullable Handling handling,
            PredictorReport.@Nullable Settling settling) {}

    /** What of it routing may believe: nothing before it could be measured, and nothing that was worse than the plain guess for certain. Handle times and outcomes of which there are none are as typed in any case. */
    public FittedBelief.Parts parts() {
        if (quality == null) {
            return new FittedBelief.Parts(false, false, false);
        }
        return new FittedBelief.Parts(
                notWorse(quality.arrivals.ahead()),
                quality.handling == null || notWorse(quality.handling.ahead()),
                quality.settling == null || notWorse(quality.settling.ahead()));
    }

    private static boolean notWorse(PredictorReport.Ahead ahead) {
        return !(ahead.high() < 0);
    }
}
