package com.heed.pattern;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import smile.association.FPGrowth;
import smile.association.FPTree;
import smile.association.ItemSet;

/**
 * How many rows hold each set of items that enough rows hold, by the FP-growth of Smile (Han, Pei and Yin 2000). Nothing of Smile is seen outside this file.
 *
 * <p>Two habits of Smile 2.6.0: it fails without a word on no rows at all and on more than 65,536 different items, so both are kept from it; and it sorts the rows it is given, so it
 * gets a copy.
 */
final class FrequentSets {
    private static final int MOST_ITEMS = 65_536;
    private static final int MOST_SETS = 2_000_000;

    private final Map<Key, Integer> counts = new HashMap<>();

    /** @param items ascending */
    private record Key(int[] items) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Arrays.equals(items, that.items);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(items);
        }
    }

    /** What is done with each set. */
    @FunctionalInterface
    interface Visitor {
        /** @param items ascending; not to be modified */
        void set(int[] items, int rows);
    }

    /**
     * @param rows    (rows) items of each row, numbers from 0, none twice; not modified
     * @param support rows that hold a set, at least 1
     * @param longest items of a set at most
     * @throws IllegalArgumentException if there are too many items or sets; says what to raise
     */
    FrequentSets(int[][] rows, int support, int longest) {
        int[] single = new int
                [1 + Arrays.stream(rows).flatMapToInt(Arrays::stream).max().orElse(-1)];
        if (single.length > MOST_ITEMS) {
            throw new IllegalArgumentException(single.length + " different items; at most " + MOST_ITEMS
                    + ". Raise the support, or take fewer fields");
        }
        Arrays.stream(rows).flatMapToInt(Arrays::stream).forEach(item -> single[item]++);
        int[][] copy = Arrays.stream(rows)
                .map(row -> Arrays.stream(row)
                        .filter(item -> single[item] >= support)
                        .toArray())
                .filter(row -> row.length > 0)
                .toArray(int[][]::new);
        if (copy.length == 0) {
            return;
        }
        Iterator<ItemSet> sets = FPGrowth.apply(FPTree.of(support, copy)).iterator();
        while (sets.hasNext()) {
            ItemSet set = sets.next();
            if (set.items.length <= longest) {
                int[] items = set.items.clone();
                Arrays.sort(items);
                counts.put(new Key(items), set.support);
                if (counts.size() > MOST_SETS) {
                    throw new IllegalArgumentException("more than " + MOST_SETS + " sets of items stand in " + support
                            + " rows; raise the support, or take fewer fields");
                }
            }
        }
    }

    /** Rows that hold all items, 0 where they are fewer than the support. */
    int rows(int[] ascending) {
        return counts.getOrDefault(new Key(ascending), 0);
    }

    void forEach(Visitor visitor) {
        counts.forEach((key, rows) -> visitor.set(key.items, rows));
    }
}
