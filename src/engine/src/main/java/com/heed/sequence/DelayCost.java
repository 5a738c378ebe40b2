package com.heed.sequence;

/**
 * What one more minute of waiting costs at a contact's age, on the clock of its promise: a rate at first, rising in a straight line until the promise is
 * due, and level from there on. The cost of a wait, its integral, is convex up to the promise, as the generalised c-mu rule wants it.
 *
 * @param perMinute      money a minute at age 0, at least 0
 * @param promiseMinutes age at which the promise is due, above 0; infinite if nothing was promised, then the rate stays
 * @param overdueFactor  how many times the first rate an overdue minute costs, at least 1
 */
public record DelayCost(double perMinute, double promiseMinutes, double overdueFactor) {

    /** @throws IllegalArgumentException naming the value */
    public DelayCost {
        require(perMinute >= 0 && perMinute < Double.POSITIVE_INFINITY, "perMinute", perMinute, "0 or more");
        require(promiseMinutes > 0, "promiseMinutes", promiseMinutes, "above 0");
        require(overdueFactor >= 1 && overdueFactor < 1e9, "overdueFactor", overdueFactor, "1 or more");
    }

    /** The same rate at every age. */
    public static DelayCost level(double perMinute) {
        return new DelayCost(perMinute, Double.POSITIVE_INFINITY, 1);
    }

    /** Money a minute at an age. @param minutes on the promise's clock, at least 0 */
    public double at(double minutes) {
        return perMinute * (1 + (overdueFactor - 1) * Math.min(1, minutes / promiseMinutes));
    }

    private static void require(boolean holds, String name, double value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + " " + value + " must be " + rule);
        }
    }
}
