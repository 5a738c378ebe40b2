package com.heed.forecast;

/** What values must be, said with the value. */
final class Checks {

    private Checks() {}

    static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
