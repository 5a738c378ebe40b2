package com.heed.plan;

/** What the mean response over all contacts of a day must be. */
public sealed interface MeanResponse {

    /** No limit. */
    record Free() implements MeanResponse {}

    record AtMost(double minutes) implements MeanResponse {
        public AtMost {
            requireMinutes(minutes);
        }
    }

    record Exactly(double minutes) implements MeanResponse {
        public Exactly {
            requireMinutes(minutes);
        }
    }

    private static void requireMinutes(double minutes) {
        if (!(minutes >= 0 && minutes < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a mean response of " + minutes + " minutes; must be 0 or more");
        }
    }
}
