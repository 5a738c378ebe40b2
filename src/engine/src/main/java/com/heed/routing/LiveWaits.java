package com.heed.routing;

import com.heed.queueing.ErlangA;
import com.heed.queueing.ErlangC;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Expected wait per channel now. A channel never promises less than its own mean response; a queue can only add to it:
 *
 * <ul>
 *   <li>With the open contacts counted, the wait of one more: with n agents and h handle minutes, 0 while fewer than n are open, else
 *       (open - n + 1) h / n; where customers leave, those ahead thin out, and it is the sum over i = 0 .. open - n of
 *       1 / (n / h + i / patience). Both are exact for exponential handle times and patience.
 *   <li>With only the rate of arrivals known, the mean wait of Erlang C, or of Erlang A where patience is known. A rate that the agents cannot
 *       serve has no mean wait; it is then taken as the mean over an eight-hour day that starts empty: (load / n - 1) * 480 / 2.
 *   <li>With nothing known, or without agents, the mean response.
 * </ul>
 */
public final class LiveWaits {

    private static final double DAY_MINUTES = 480;

    private LiveWaits() {}

    /**
     * @param load what is known, by slug; channels may be missing
     * @return minutes by slug for every channel, finite and at least the channel's mean response
     */
    public static Map<String, Double> of(List<Channel> channels, Map<String, ChannelLoad> load) {
        Map<String, Double> waits = new TreeMap<>();
        for (Channel channel : channels) {
            ChannelLoad known = load.get(channel.slug());
            double queue = known == null || channel.agents() == 0 ? 0 : queueMinutes(channel, known);
            waits.put(channel.slug(), Math.max(channel.responseMinutes(), queue));
        }
        return waits;
    }

    private static double queueMinutes(Channel channel, ChannelLoad known) {
        if (known.open() != null) {
            return behind(known.open(), channel, known.patienceMinutes() == null ? 0 : 1 / known.patienceMinutes());
        }
        if (known.arrivalsPerMinute() == null || known.arrivalsPerMinute() == 0) {
            return 0;
        }
        int agents = channel.agents();
        double erlangs = known.arrivalsPerMinute() * channel.handleMinutes();
        if (known.patienceMinutes() != null) {
            return ErlangA.of(agents, erlangs, channel.handleMinutes(), known.patienceMinutes())
                    .meanWaitMinutes();
        }
        return erlangs < agents
                ? Math.min(ErlangC.meanWaitMinutes(agents, erlangs, channel.handleMinutes()), DAY_MINUTES)
                : (erlangs / agents - 1) * DAY_MINUTES / 2;
    }

    /** Wait of a contact that finds {@code open} others, where each of those waiting leaves at {@code leaving} per minute. */
    private static double behind(int open, Channel channel, double leaving) {
        int agents = channel.agents();
        if (open < agents) {
            return 0;
        }
        double served = agents / channel.handleMinutes();
        if (leaving == 0) {
            return (open - agents + 1) / served;
        }
        double minutes = 0;
        for (int ahead = 0; ahead <= open - agents; ahead++) {
            minutes += 1 / (served + ahead * leaving);
        }
        return minutes;
    }
}
