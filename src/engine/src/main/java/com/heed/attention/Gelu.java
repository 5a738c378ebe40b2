package com.heed.attention;

/** Gaussian error linear unit in the tanh form (Hendrycks and Gimpel 2016, "Gaussian Error Linear Units", section 2). */
final class Gelu {
    private static final double ROOT = Math.sqrt(2 / Math.PI);
    private static final double CUBIC = 0.044715;

    private Gelu() {}

    static float of(float x) {
        return (float) (0.5 * x * (1 + tanh(ROOT * (x + CUBIC * x * x * x))));
    }

    static float slope(float x) {
        double tanh = tanh(ROOT * (x + CUBIC * x * x * x));
        return (float) (0.5 * (1 + tanh) + 0.5 * x * (1 - tanh * tanh) * ROOT * (1 + 3 * CUBIC * x * x));
    }

    /** By one exponential, which is several times as fast as the library's; as right as a float needs, since the error is that of 1 - (1 - tanh). */
    private static double tanh(double x) {
        return 1 - 2 / (Math.exp(2 * x) + 1);
    }
}
