package com.heed.simulation;

/** What values of a scenario must be, said with the value. */
final class Checks {

    private static final double LARGEST = 1e9;

    private Checks() {}

    static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    static void positive(String name, double value) {
        that(value > 0 && value < LARGEST, name + " " + value + " must be above 0");
    }

    static void atLeastZero(String name, double value) {
        that(value >= 0 && value < LARGEST, name + " " + value + " must be 0 or more");
    }

    static void share(String name, double value) {
        that(value >= 0 && value <= 1, name + " " + value + " must be 0 to 1");
    }
}
