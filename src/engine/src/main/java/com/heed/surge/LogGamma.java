package com.heed.surge;

/**
 * The logarithm of the gamma function by Stirling's series (Abramowitz and Stegun 6.1.41), after raising the argument to {@value #LARGE} by gamma(x + 1) = x gamma(x). There the first term
 * left out is below 1e-16.
 */
final class LogGamma {
    private static final double LARGE = 15;
    private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;

    private LogGamma() {}

    /** @param x above 0 */
    static double of(double x) {
        if (!(x > 0)) {
            throw new IllegalArgumentException("x " + x + " must be above 0");
        }
        double product = 1;
        double raised = x;
        while (raised < LARGE) {
            product *= raised;
            raised++;
        }
        double square = 1 / (raised * raised);
        double series =
                (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square * (1 / 1680.0 - square / 1188.0))))
                        / raised;
        return (raised - 0.5) * Math.log(raised) - raised + HALF_LOG_TWO_PI + series - Math.log(product);
    }
}
