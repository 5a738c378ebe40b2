package com.heed.jira.rest;

import com.heed.jira.split.Split;
import com.heed.jira.split.SplitWords;
import com.heed.plan.DayPlan;
import com.heed.plan.NoPlan;
import com.heed.routing.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a day would be split.
 *
 * @param contacts a day; null where nothing says how many come
 * @param split    null where a limit stands in the way
 * @param inTheWay that limit; null where there is a split
 * @param more     what each limit that binds is worth
 * @param cheapest the cheapest split whatever the mean response; null where the channels' own limits cannot be kept, as are the others
 * @param frontier from the quickest to the cheapest split
 * @param straight whether all that lies between neighbouring points of the frontier can be had, too
 * @param limitless slug of the channel that takes everything although there are others, or null
 * @param says     sentences in the reader's language
 * @param faults   what would keep these channels from being saved
 * @param html     the same for the page
 */
public record OptimisationAnswer(
        @Nullable Double contacts,
        @Nullable Day split,
        @Nullable InTheWay inTheWay,
        List<More> more,
        @Nullable Day cheapest,
        @Nullable Day quickest,
        List<Day> frontier,
        boolean straight,
        @Nullable String limitless,
        List<String> says,
        List<Problem.Fault> faults,
        String html) {

    /** One split. @param cost a day @param meanResponse minutes */
    public record Day(double cost, double meanResponse, List<Share> channels) {
        static Day of(DayPlan plan, List<Channel> channels) {
            List<Share> shares = new ArrayList<>();
            for (int c = 0; c < channels.size(); c++) {
                shares.add(new Share(channels.get(c).slug(), rounded(plan.split()[c])));
            }
            return new Day(rounded(plan.cost()), rounded(plan.meanResponse()), shares);
        }
    }

    /** Contacts a day of one channel. */
    public record Share(String slug, double contacts) {}

    /** @param key of the sentence @param missing how much the limit would have to give way */
    public record InTheWay(String key, String message, double missing) {}

    /**
     * What a limit is worth.
     *
     * @param kind  place, agent, minimum or mean
     * @param slug  of the channel; null for the mean response
     * @param step  how far the limit gives way
     * @param saves a day, then
     * @param price a day, for each unit of the limit
     */
    public record More(String kind, @Nullable String slug, double step, double saves, double price) {}

    static OptimisationAnswer of(@Nullable Split split, SplitWords words, List<Problem.Fault> faults, String html) {
        if (split == null) {
            return new OptimisationAnswer(
                    null, null, null, List.of(), null, null, List.of(), true, null, List.of(), faults, html);
        }
        List<Channel> channels = split.channels();
        DayPlan cheapest = split.cheapest();
        DayPlan quickest = split.quickest();
        Channel everything = split.limitless();
        return new OptimisationAnswer(
                split.contacts(),
                split.outcome() instanceof DayPlan plan ? Day.of(plan, channels) : null,
                split.outcome() instanceof NoPlan none
                        ? new InTheWay("heed." + none.key(), words.says(none), rounded(none.missing()))
                        : null,
                split.more().stream()
                        .map(more -> new More(
                                more.kind().name().toLowerCase(Locale.ROOT),
                                more.channel() < 0
                                        ? null
                                        : channels.get(more.channel()).slug(),
                                rounded(more.step()),
                                rounded(more.saves()),
                                rounded(Math.abs(more.dual()))))
                        .toList(),
                cheapest == null ? null : Day.of(cheapest, channels),
                quickest == null ? null : Day.of(quickest, channels),
                split.frontier() == null
                        ? List.of()
                        : split.frontier().points().stream()
                                .map(point -> Day.of(point, channels))
                                .toList(),
                split.frontier() == null || split.frontier().straight(),
                everything == null ? null : everything.slug(),
                words.all(split),
                faults,
                html);
    }

    /** To a millionth, so that a solver's last bits are not taken for figures. */
    static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6 + 0.0;
    }
}
