package com.heed.attention;

/**
 * What somebody did, oldest first.
 *
 * @param items numbers of items, from 0
 * @param at    seconds of each, not falling; empty where no times are known
 */
public record EventSequence(int[] items, long[] at) {
    private static final int NO_GAP = 0;

    public EventSequence {
        if (at.length != 0 && at.length != items.length) {
            throw new IllegalArgumentException(at.length + " times for " + items.length + " items");
        }
    }

    public static EventSequence untimed(int... items) {
        return new EventSequence(items, new long[0]);
    }

    public int length() {
        return items.length;
    }

    /** The events from one on and before another. */
    public EventSequence part(int from, int to) {
        return new EventSequence(
                java.util.Arrays.copyOfRange(items, from, to),
                at.length == 0 ? at : java.util.Arrays.copyOfRange(at, from, to));
    }

    /** Class of the time before each event; the first has none before it. */
    int[] gaps() {
        int[] gaps = new int[items.length];
        for (int i = 1; i < at.length; i++) {
            gaps[i] = SequenceModel.gap(Math.max(0, at[i] - at[i - 1]));
        }
        if (gaps.length > 0) {
            gaps[0] = NO_GAP;
        }
        return gaps;
    }
}
