package com.heed.sandbox.load;

import java.util.random.RandomGenerator;

/** Lognormal handle times with a squared coefficient of variation of a third. */
final class HandleTimes {
    static final double CV_SQUARED = 1.0 / 3;
    private static final double VARIANCE = Math.log(1 + CV_SQUARED);

    private HandleTimes() {}

    /** @param mean in minutes @return minutes with that mean */
    static double draw(double mean, RandomGenerator random) {
        return mean * Math.exp(Math.sqrt(VARIANCE) * random.nextGaussian() - VARIANCE / 2);
    }
}
