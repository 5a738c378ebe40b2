package com.heed.jira.store;

import com.heed.routing.Channel;
import java.util.Map;

/**
 * A day's split that an administrator had Heed keep to: each channel takes at most its part a day. It stands beside the channels' own capacities, which it leaves as they are.
 *
 * @param atMillis     since when, in milliseconds of the epoch
 * @param by           key of the administrator
 * @param contacts     a day that it was made for
 * @param meanResponse minutes, by the channels' figures then
 * @param cost         a day, by these figures
 * @param places       contacts a day by slug, at least 0; a channel without an entry is not limited by it
 */
public record UsedSplit(
        long atMillis, String by, double contacts, double meanResponse, double cost, Map<String, Integer> places) {
    public UsedSplit {
        places = Map.copyOf(places);
    }

    /** The channel with room for its part and no more. */
    public Channel within(Channel channel) {
        int most = places.getOrDefault(channel.slug(), Integer.MAX_VALUE);
        return most >= channel.capacityPerDay()
                ? channel
                : new Channel(
                        channel.slug(),
                        channel.name(),
                        channel.on(),
                        channel.costPerContact(),
                        channel.responseMinutes(),
                        channel.handleMinutes(),
                        channel.agents(),
                        most,
                        channel.languages());
    }
}
