package com.heed.profile;

import java.time.Duration;
import java.time.ZoneId;

/**
 * By which clock and which window contacts are counted.
 *
 * @param zone        of the desk
 * @param sameProblem contacts about one topic that follow each other within it count as one problem; above 0
 */
public record ProfileTerms(ZoneId zone, Duration sameProblem) {
    public ProfileTerms {
        if (sameProblem.isZero() || sameProblem.isNegative()) {
            throw new IllegalArgumentException("the window of one problem, " + sameProblem + ", must be above 0");
        }
    }
}
