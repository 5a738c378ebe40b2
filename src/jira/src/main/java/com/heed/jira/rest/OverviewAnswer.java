package com.heed.jira.rest;

import static com.heed.jira.rest.OptimisationAnswer.rounded;

import com.heed.jira.overview.Figures;
import com.heed.jira.overview.Overviews;
import com.heed.jira.overview.Shown;
import com.heed.jira.split.Split;
import com.heed.jira.split.SplitWords;
import com.heed.plan.DayPlan;
import com.heed.plan.NoPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period, a day on the mean.
 *
 * @param counted     when the contacts were counted; null where they were counted for this answer, and before the first count
 * @param stale       whether a new count is under way
 * @param topic       null for all
 * @param topics      those of which there are contacts in the period; empty where a period of its own was asked for
 * @param handled     contacts that Heed has noted in the project at all
 * @param enough      whether these are enough for the page to show anything
 * @param contacts    of the period that came on a known channel
 * @param unknown     of the period that no channel's source recognises
 * @param days        of the period in which Heed noted what came in
 * @param recommended null where a limit stands in the way or nothing came
 * @param saving      null where the recommended split is not cheaper than today
 */
public record OverviewAnswer(
        Period period,
        String currency,
        @Nullable String counted,
        boolean stale,
        @Nullable String topic,
        List<String> topics,
        int handled,
        boolean enough,
        int contacts,
        int unknown,
        double days,
        Point today,
        @Nullable Point recommended,
        @Nullable Saving saving,
        OptimisationAnswer.@Nullable InTheWay inTheWay,
        List<Line> channels,
        List<Point> frontier,
        boolean straight,
        List<String> says) {

    /** @param from first moment @param to the moment after the last */
    public record Period(String from, String to) {}

    /** @param cost a day @param meanResponse minutes */
    public record Point(double cost, double meanResponse) {
        static Point of(double cost, double meanResponse) {
            return new Point(rounded(cost), rounded(meanResponse));
        }
    }

    /** What a model says, not money saved. @param low with {@code high} the 95 % interval by the number of contacts alone */
    public record Saving(double aDay, double low, double high) {}

    /** Contacts a day. @param load today's contacts over the capacity; null without a capacity */
    public record Line(
            String slug,
            String name,
            double today,
            @Nullable Double recommended,
            double costToday,
            @Nullable Double load) {}

    /** From the last count. */
    static OverviewAnswer of(Shown shown, Period period, int handled, SplitWords words) {
        return of(
                shown.figures(),
                period,
                new Count(shown.counted().toString(), shown.stale(), shown.topic(), shown.topics()),
                handled,
                words);
    }

    /** Counted for this answer. */
    static OverviewAnswer of(Figures figures, Period period, int handled, SplitWords words) {
        return of(figures, period, new Count(null, false, null, List.of()), handled, words);
    }

    /** Before the first count. */
    static OverviewAnswer waiting(Figures none, Period period, int handled, SplitWords words) {
        return of(none, period, new Count(null, true, null, List.of()), handled, words);
    }

    private record Count(
            @Nullable String counted,
            boolean stale,
            @Nullable String topic,
            List<String> topics) {}

    private static OverviewAnswer of(Figures figures, Period period, Count count, int handled, SplitWords words) {
        Split split = figures.split();
        DayPlan plan = figures.recommended();
        Figures.Saving saving = figures.saving();
        return new OverviewAnswer(
                period,
                words.currency(),
                count.counted(),
                count.stale(),
                count.topic(),
                count.topics(),
                handled,
                handled >= Overviews.FEWEST,
                figures.counts().known(),
                figures.counts().unknown(),
                rounded(figures.counts().days()),
                Point.of(figures.today().cost(), figures.today().meanResponse()),
                plan == null ? null : Point.of(plan.cost(), plan.meanResponse()),
                saving == null
                        ? null
                        : new Saving(rounded(saving.aDay()), rounded(saving.low()), rounded(saving.high())),
                split != null && split.outcome() instanceof NoPlan none
                        ? new OptimisationAnswer.InTheWay(
                                "heed." + none.key(), words.says(none), rounded(none.missing()))
                        : null,
                figures.lines().stream().map(OverviewAnswer::line).toList(),
                split == null || split.frontier() == null
                        ? List.of()
                        : split.frontier().points().stream()
                                .map(point -> Point.of(point.cost(), point.meanResponse()))
                                .toList(),
                split == null || split.frontier() == null || split.frontier().straight(),
                split == null ? List.of() : words.all(split));
    }

    private static Line line(Figures.Line line) {
        Double recommended = line.recommended();
        return new Line(
                line.channel().slug(),
                line.channel().name(),
                rounded(line.today()),
                recommended == null ? null : rounded(recommended),
                rounded(line.cost()),
                line.load() < Double.POSITIVE_INFINITY ? rounded(line.load()) : null);
    }
}
