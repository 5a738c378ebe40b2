package com.heed.sandbox.load;

import java.util.random.RandomGenerator;

/** Poisson arrivals whose rate swings once an hour between 0.4 and 1.6 times its mean. */
final class Arrivals {
    static final double PEAK = 1.6;
    private static final double MINUTES = 60;

    private final double perMinute;
    private final RandomGenerator random;
    private double at;

    /** @param perMinute mean rate, above 0 */
    Arrivals(double perMinute, RandomGenerator random) {
        this.perMinute = perMinute;
        this.random = random;
    }

    /** Minute of the next arrival, by thinning: candidates come at the highest rate, each stays with the share the rate has of it. */
    double next() {
        do {
            at += -Math.log(1 - random.nextDouble()) / (perMinute * PEAK);
        } while (random.nextDouble() >= rate(at) / PEAK);
        return at;
    }

    /** Times the mean. The hour begins at the mean and rises. */
    static double rate(double minute) {
        return 1 + (PEAK - 1) * Math.sin(2 * Math.PI * minute / MINUTES);
    }
}
