package com.heed.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Rows dealt into parts: all of one customer into the same, and of those who left as many into each. */
final class RiskFolds {
    private RiskFolds() {}

    /**
     * Deals.
     *
     * @param ids   (rows) who it is
     * @param parts at least 2
     * @return (rows) from 0 to parts - 1
     */
    static int[] deal(List<String> ids, boolean[] happened, int parts, long seed) {
        Map<String, List<Integer>> customers = new LinkedHashMap<>();
        for (int i = 0; i < happened.length; i++) {
            customers.computeIfAbsent(ids.get(i), none -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> left = new ArrayList<>();
        List<List<Integer>> stayed = new ArrayList<>();
        for (List<Integer> rows : customers.values()) {
            (rows.stream().anyMatch(row -> happened[row]) ? left : stayed).add(rows);
        }
        int[] folds = new int[happened.length];
        SplittableRandom random = new SplittableRandom(seed);
        int next = 0;
        for (List<List<Integer>> group : List.of(left, stayed)) {
            for (int one : Drawn.without(Drawn.range(group.size()), group.size(), random)) {
                for (int row : group.get(one)) {
                    folds[row] = next % parts;
                }
                next++;
            }
        }
        return folds;
    }

    static int[] in(int[] folds, int part) {
        return IntStream.range(0, folds.length).filter(i -> folds[i] == part).toArray();
    }

    static int[] outside(int[] folds, int part) {
        return IntStream.range(0, folds.length).filter(i -> folds[i] != part).toArray();
    }

    /** Outcomes of some rows. */
    static boolean[] of(boolean[] happened, int[] rows) {
        boolean[] some = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = happened[rows[i]];
        }
        return some;
    }
}
