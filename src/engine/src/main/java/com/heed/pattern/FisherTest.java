package com.heed.pattern;

/**
 * Fisher's exact test, one-sided: how probable it is that so many of the contacts with one thing have the other too, when the two have nothing to do with each other.
 *
 * <p>The count is then hypergeometric. Terms are taken from the most probable count outwards by their ratio, w(k + 1) / w(k) = (a - k)(b - k) / ((k + 1)(rows - a - b + k + 1)), and divided by their sum, so
 * that no factorial is needed and nothing overflows.
 */
public final class FisherTest {
    private static final double NEGLIGIBLE = 1e-18;

    private FisherTest() {}

    /**
     * P(K &gt;= both).
     *
     * @param both contacts with both things
     * @param a    contacts with the one
     * @param b    contacts with the other
     * @param rows contacts
     * @return in [0, 1]; 0 only where the probability is below what a double holds
     * @throws IllegalArgumentException if there can be no such table; names the counts
     */
    public static double atLeast(int both, int a, int b, int rows) {
        int least = Math.max(0, a + b - rows);
        int most = Math.min(a, b);
        if (a < 0 || b < 0 || a > rows || b > rows || both < least || both > most) {
            throw new IllegalArgumentException(
                    both + " of both, " + a + " and " + b + " of " + rows + " contacts cannot be");
        }
        if (both == least) {
            return 1;
        }
        int mode = (int) Math.max(least, Math.min(most, (a + 1.0) * (b + 1.0) / (rows + 2.0)));
        double all = 1;
        double tail = mode >= both ? 1 : 0;
        double weight = 1;
        for (int k = mode; k < most; k++) {
            weight *= (a - k) * (double) (b - k) / ((k + 1.0) * (rows - a - (double) b + k + 1));
            all += weight;
            tail += k + 1 >= both ? weight : 0;
            if (weight == 0 || k >= both && weight < NEGLIGIBLE * tail) {
                break;
            }
        }
        weight = 1;
        for (int k = mode; k > least; k--) {
            weight *= k * (rows - a - (double) b + k) / ((a - k + 1.0) * (b - k + 1.0));
            all += weight;
            tail += k - 1 >= both ? weight : 0;
            if (weight < NEGLIGIBLE * all) {
                break;
            }
        }
        return Math.min(1, tail / all);
    }
}
