package com.heed.queueing;

/** A promise about waiting that a channel must keep. */
public sealed interface WaitLimit {

    /** The mean wait is at most {@code minutes}. */
    record Mean(double minutes) implements WaitLimit {
        public Mean {
            requirePositive(minutes);
        }
    }

    /** At most {@code share} of contacts wait longer than {@code minutes}. */
    record Tail(double minutes, double share) implements WaitLimit {
        public Tail {
            requirePositive(minutes);
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException("share " + share + " must lie between 0 and 1");
            }
        }
    }

    private static void requirePositive(double minutes) {
        if (!(minutes > 0)) {
            throw new IllegalArgumentException("a wait limit of " + minutes + " minutes must be above 0");
        }
    }
}
