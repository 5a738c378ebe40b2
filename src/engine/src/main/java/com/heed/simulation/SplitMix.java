package com.heed.simulation;

/**
 * Random numbers by their place: the k-th number of a key needs no number before it, so that a contact's own numbers never depend on what a policy
 * did. The mixing function is that of SplitMix64 (Steele, Lea and Flood 2014).
 */
final class SplitMix {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private SplitMix() {}

    /** Keeps the keys of parts apart from the numbers of the whole. */
    private static final long PART = 0xD1B54A32D192ED03L;

    /** The key of a part of something that has a key. */
    static long key(long whole, long part) {
        return mix((whole ^ PART) + GOLDEN * (part + 1));
    }

    /** Uniform in (0, 1), both ends excluded. */
    static double uniform(long key, int k) {
        return ((mix(key + GOLDEN * (k + 1L)) >>> 11) + 0.5) * 0x1p-53;
    }

    /** Exponential with mean 1. */
    static double exponential(long key, int k) {
        return -StrictMath.log(uniform(key, k));
    }

    /** Standard normal from the numbers k and k + 1 (Box and Muller 1958). */
    static double normal(long key, int k) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform(key, k)));
        return radius * StrictMath.cos(2 * Math.PI * uniform(key, k + 1));
    }

    /** Gamma with mean 1 and the given shape, from the numbers k, k + 1, ... of a key of its own (Marsaglia and Tsang 2000). */
    static double gamma(double shape, long key) {
        if (shape < 1) {
            double boost = StrictMath.pow(uniform(key, 0), 1 / shape);
            return gamma(shape + 1, key(key, 1)) * boost * (shape + 1) / shape;
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        for (int k = 0; ; k += 3) {
            double x = normal(key, k);
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > 0 && StrictMath.log(uniform(key, k + 2)) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                return d * v / shape;
            }
        }
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
