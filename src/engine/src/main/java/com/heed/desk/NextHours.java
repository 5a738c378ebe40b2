package com.heed.desk;

import com.heed.plan.HorizonProblem;
import com.heed.routing.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The coming two hours of a desk as a problem for {@link com.heed.plan.HorizonPlanner}: twelve periods of ten minutes, the classes of {@link ClassShares#KNOWN}, the channels that are on.
 *
 * @param channels those that are on, in the administrator's order
 * @param backlog  by slug, agent-minutes of work waiting now; a channel without an entry has none
 * @param scale    factor on all arrivals, above 0, by what came in the last hour
 */
public record NextHours(
        DeskTerms terms,
        List<Channel> channels,
        DeskBelief belief,
        Map<String, Double> backlog,
        double scale,
        Instant from) {

    public static final int PERIODS = 12;
    public static final Duration PERIOD = Duration.ofMinutes(10);
    /** A plan is made anew after this. */
    public static final Duration EVERY = Duration.ofMinutes(5);
    /** A plan older than this is not trusted. */
    public static final Duration STALE_AFTER = Duration.ofMinutes(15);

    public NextHours {
        channels = channels.stream().filter(Channel::on).toList();
        backlog = Map.copyOf(backlog);
    }

    /** Whether a promise is made on a channel with agents. */
    public boolean promises() {
        return Arrays.stream(periods().promises()).anyMatch(Double::isFinite);
    }

    /** @param promised whether the promises are limits; without, they are not looked at */
    public HorizonProblem problem(boolean promised) {
        DeskPeriods periods = periods();
        double[] promises = periods.promises();
        if (!promised) {
            Arrays.fill(promises, Double.POSITIVE_INFINITY);
        }
        return periods.problem(promises);
    }

    private DeskPeriods periods() {
        return new DeskPeriods(terms, channels, belief, backlog, scale, from, PERIODS, PERIOD);
    }
}
