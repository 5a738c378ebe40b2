package com.heed.pattern;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How far two ways to group the same contacts agree, whatever the groups are called.
 *
 * @param mutualInformation normalised by the mean of both entropies, in [0, 1]
 * @param adjustedRand      Rand index corrected for chance (Hubert and Arabie 1985): 1 for the same groups, about 0 for chance
 */
public record Agreement(double mutualInformation, double adjustedRand) {

    /**
     * @param a (rows) group of each contact
     * @param b (rows) likewise
     */
    public static Agreement of(int[] a, int[] b) {
        if (a.length != b.length || a.length < 2) {
            throw new IllegalArgumentException(
                    a.length + " and " + b.length + " contacts; both need the same two or more");
        }
        Map<Long, Integer> both = new HashMap<>();
        Map<Integer, Integer> one = new HashMap<>();
        Map<Integer, Integer> other = new HashMap<>();
        for (int i = 0; i < a.length; i++) {
            both.merge((long) a[i] << 32 | (b[i] & 0xffffffffL), 1, Integer::sum);
            one.merge(a[i], 1, Integer::sum);
            other.merge(b[i], 1, Integer::sum);
        }
        return new Agreement(
                mutualInformation(counts(both), counts(one), counts(other), a.length),
                adjustedRand(counts(both), counts(one), counts(other), a.length));
    }

    /** Sorted, so that sums do not depend on the order of a map. */
    private static int[] counts(Map<?, Integer> map) {
        int[] counts = map.values().stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(counts);
        return counts;
    }

    /** I(a; b) = H(a) + H(b) - H(a, b). */
    private static double mutualInformation(int[] both, int[] one, int[] other, int rows) {
        double a = entropy(one, rows);
        double b = entropy(other, rows);
        return a + b == 0 ? 1 : Math.max(0, 2 * (a + b - entropy(both, rows)) / (a + b));
    }

    private static double entropy(int[] counts, double rows) {
        return -Arrays.stream(counts)
                .mapToDouble(count -> count / rows * Math.log(count / rows))
                .sum();
    }

    private static double adjustedRand(int[] both, int[] one, int[] other, int rows) {
        double a = pairs(one);
        double b = pairs(other);
        double chance = a * b / (rows * (rows - 1.0) / 2);
        double most = (a + b) / 2;
        return most == chance ? 1 : (pairs(both) - chance) / (most - chance);
    }

    private static double pairs(int[] counts) {
        return Arrays.stream(counts)
                .mapToDouble(count -> count * (count - 1.0) / 2)
                .sum();
    }
}
