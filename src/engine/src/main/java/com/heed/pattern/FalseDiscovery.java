package com.heed.pattern;

import java.util.Arrays;
import java.util.Comparator;

/** Benjamini and Hochberg (1995): of the findings kept at an adjusted p of 5 %, at most 5 % are chance on the mean, when tests are independent or lean the same way. */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * Adjusted p values: the least false discovery rate at which each would be kept.
     *
     * @param p     (tests told) in [0, 1]
     * @param tests all tests made, at least as many as told; the rest count as p = 1
     * @return (tests told) in [0, 1]
     */
    public static double[] adjusted(double[] p, long tests) {
        if (tests < p.length) {
            throw new IllegalArgumentException(tests + " tests cannot have " + p.length + " p values");
        }
        Integer[] order = new Integer[p.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int rank = p.length; rank >= 1; rank--) {
            int test = order[rank - 1];
            least = Math.min(least, p[test] * tests / rank);
            adjusted[test] = least;
        }
        return adjusted;
    }
}
