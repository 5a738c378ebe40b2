package com.heed.lab.jira;

/**
 * A count of a whole as a share with its 95 % interval after Wilson (1927), which stays inside [0, 1] for small wholes.
 *
 * @param count at most {@code whole}
 * @param whole at least 1
 */
record Share(int count, int whole) {
    private static final double Z = 1.959963984540054;

    Share {
        if (count < 0 || whole < 1 || count > whole) {
            throw new IllegalArgumentException(count + " of " + whole + " is no share");
        }
    }

    double value() {
        return (double) count / whole;
    }

    double low() {
        return Math.max(0, middle() - reach());
    }

    double high() {
        return Math.min(1, middle() + reach());
    }

    private double middle() {
        return (value() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
    }

    private double reach() {
        double p = value();
        return Z * Math.sqrt(p * (1 - p) / whole + Z * Z / (4.0 * whole * whole)) / (1 + Z * Z / whole);
    }
}
