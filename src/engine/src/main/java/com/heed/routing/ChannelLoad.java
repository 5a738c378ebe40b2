package com.heed.routing;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a channel's load now.
 *
 * @param open              contacts on the channel that are being handled or wait for it, at least 0; null if nobody counted
 * @param arrivalsPerMinute rate of arrivals, at least 0; null if unknown
 * @param patienceMinutes   mean wait at which customers leave, above 0; null if they stay
 */
public record ChannelLoad(
        @Nullable Integer open,
        @Nullable Double arrivalsPerMinute,
        @Nullable Double patienceMinutes) {

    public ChannelLoad {
        if (open != null && open < 0) {
            throw new IllegalArgumentException("open contacts " + open + " must be 0 or more");
        }
        if (arrivalsPerMinute != null && !(arrivalsPerMinute >= 0 && arrivalsPerMinute < 1e6)) {
            throw new IllegalArgumentException("arrivals per minute " + arrivalsPerMinute + " must be 0 or more");
        }
        if (patienceMinutes != null && !(patienceMinutes > 0 && patienceMinutes < 1e6)) {
            throw new IllegalArgumentException("patience of " + patienceMinutes + " minutes must be above 0");
        }
    }

    /** A channel whose open contacts were counted. */
    public static ChannelLoad open(int open) {
        return new ChannelLoad(open, null, null);
    }

    /** A channel of which only the rate of arrivals is known. */
    public static ChannelLoad arrivals(double perMinute) {
        return new ChannelLoad(null, perMinute, null);
    }
}
