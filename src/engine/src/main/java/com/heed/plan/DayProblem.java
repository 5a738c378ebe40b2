package com.heed.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which channel should handle how many of a day's contacts?
 *
 * @param contacts to be split, above 0; may be broken
 * @param channels at least one, with different names
 */
public record DayProblem(double contacts, List<DayChannel> channels, MeanResponse limit, DayGoal goal) {
    /** Ways to fill the channels whose steps cannot be left to the linear programme. */
    static final int MOST_PATTERNS = 4096;

    public DayProblem {
        channels = List.copyOf(channels);
        if (!(contacts > 0 && contacts < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("contacts " + contacts + " must be above 0");
        }
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("there is no channel; name at least one");
        }
        Set<String> names = new HashSet<>();
        long patterns = 1;
        for (DayChannel channel : channels) {
            if (!names.add(channel.name())) {
                throw new IllegalArgumentException("two channels are called '" + channel.name() + "'; rename one");
            }
            if (ordered(channel, limit)) {
                patterns *= channel.usable().size();
            }
            if (patterns > MOST_PATTERNS) {
                throw new IllegalArgumentException("response times with more than " + MOST_PATTERNS
                        + " ways to fill their steps; give fewer steps where a response falls");
            }
        }
    }

    /**
     * Whether a linear programme would fill the channel's steps in the wrong order: where a later contact waits less than an earlier one, and where a mean
     * must be reached exactly, so that waiting may pay.
     */
    static boolean ordered(DayChannel channel, MeanResponse limit) {
        return channel.usable().size() > 1 && (channel.falls() || limit instanceof MeanResponse.Exactly);
    }

    public DayProblem with(MeanResponse other) {
        return new DayProblem(contacts, channels, other, goal);
    }

    public DayProblem with(DayGoal other) {
        return new DayProblem(contacts, channels, limit, other);
    }

    public DayProblem withContacts(double other) {
        return new DayProblem(other, channels, limit, goal);
    }

    /** With other limits of one channel. @param channel its number in {@link #channels()} */
    public DayProblem withLimits(int channel, double minimum, double maximum) {
        List<DayChannel> others = new ArrayList<>(channels);
        others.set(channel, channels.get(channel).withLimits(minimum, maximum));
        return new DayProblem(contacts, others, limit, goal);
    }
}
