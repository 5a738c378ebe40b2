package com.heed.risk;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Numbers drawn by lot. */
final class Drawn {
    private Drawn() {}

    /** 0 to n - 1. */
    static int[] range(int n) {
        return IntStream.range(0, n).toArray();
    }

    /** Some of them without replacement, in the order drawn. */
    static int[] without(int[] from, int count, SplittableRandom random) {
        int[] rest = from.clone();
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(rest.length - i);
            int one = rest[i];
            rest[i] = rest[other];
            rest[other] = one;
        }
        return Arrays.copyOf(rest, count);
    }
}
