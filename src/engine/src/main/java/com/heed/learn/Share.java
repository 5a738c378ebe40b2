package com.heed.learn;

/**
 * A count of a whole as a share with its 95 % interval after Wilson (1927), which stays inside [0, 1] for small wholes.
 *
 * @param count at most {@code whole}
 * @param whole at least 1
 */
public record Share(int count, int whole) {
    private static final double Z = 1.959963984540054;

    public Share {
        if (count < 0 || whole < 1 || count > whole) {
            throw new IllegalArgumentException(count + " of " + whole + " is no share");
        }
    }

    public double value() {
        return (double) count / whole;
    }

    public double low() {
        return Math.max(0, middle() - reach());
    }

    public double high() {
        return Math.min(1, middle() + reach());
    }

    public Scores.Interval interval() {
        return new Scores.Interval(value(), low(), high());
    }

    /**
     * The difference to a share of other cases with its 95 % interval, in [-1, 1]: Newcombe (1998), "Interval estimation for the difference between independent proportions", method 10, which joins the two intervals after Wilson.
     */
    public Scores.Interval minus(Share other) {
        double difference = value() - other.value();
        double down = Math.hypot(value() - low(), other.high() - other.value());
        double up = Math.hypot(high() - value(), other.value() - other.low());
        return new Scores.Interval(difference, Math.max(-1, difference - down), Math.min(1, difference + up));
    }

    private double middle() {
        return (value() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
    }

    private double reach() {
        double p = value();
        return Z * Math.sqrt(p * (1 - p) / whole + Z * Z / (4.0 * whole * whole)) / (1 + Z * Z / whole);
    }
}
