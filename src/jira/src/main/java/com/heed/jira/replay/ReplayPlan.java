package com.heed.jira.replay;

/**
 * What was asked for.
 *
 * @param weeks   to replay, 1 to {@value #MOST_WEEKS}
 * @param nightly whether what is expected of contacts is learned again every night, with the eyes of the person who asked
 * @param seed    decides what is left to chance in the replay
 */
record ReplayPlan(int weeks, boolean nightly, long seed) {
    /** Two weeks before the replayed ones have to be in the year that is read. */
    static final int MOST_WEEKS = PastContacts.WEEKS - 2;

    /** A quarter. */
    static final int QUARTER = 13;

    static final long SEED = 1;
}
