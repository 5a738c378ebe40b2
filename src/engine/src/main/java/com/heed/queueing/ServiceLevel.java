package com.heed.queueing;

/**
 * A promise of the kind "80 % answered within 20 seconds".
 *
 * @param share   of all contacts that must be answered in time, above 0 and below 1
 * @param minutes within which they must be, at least 0
 */
public record ServiceLevel(double share, double minutes) {
    public ServiceLevel {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("a share of " + share + " answered; must lie between 0 and 1");
        }
        if (!(minutes >= 0 && minutes < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("answered within " + minutes + " minutes; must be 0 or more");
        }
    }
}
