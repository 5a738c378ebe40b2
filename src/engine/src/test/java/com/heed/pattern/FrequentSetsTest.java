package com.heed.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrequentSetsTest {

    /** The market baskets of Han, Pei and Yin (2000), table 1: with a support of 3 of 5, eighteen sets, among them {f, c, a, m} three times. */
    @Test
    void theBasketsOfThePaper() {
        String[] baskets = {"facdgimp", "abcflmo", "bfhjo", "bcksp", "afcelpmn"};
        int[][] rows = Arrays.stream(baskets)
                .map(basket -> basket.chars().map(letter -> letter - 'a').toArray())
                .toArray(int[][]::new);

        FrequentSets sets = new FrequentSets(rows, 3, 6);

        assertThat(sets.rows(letters("acfm"))).isEqualTo(3);
        assertThat(sets.rows(letters("cp"))).isEqualTo(3);
        assertThat(sets.rows(letters("f"))).isEqualTo(4);
        assertThat(sets.rows(letters("bf"))).isZero();
        int[] count = new int[1];
        sets.forEach((items, held) -> count[0]++);
        assertThat(count[0]).isEqualTo(18);
        assertThat(rows[0]).as("the rows are left as they were").containsExactly(letters("facdgimp", false));
    }

    private static int[] letters(String text) {
        return letters(text, true);
    }

    private static int[] letters(String text, boolean sorted) {
        IntStream items = text.chars().map(letter -> letter - 'a');
        return (sorted ? items.sorted() : items).toArray();
    }

    @Test
    void ofRandomRowsTheyAreThoseOfCountingEachSet() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 200; round++) {
            int items = 1 + random.nextInt(9);
            int[][] rows = new int[random.nextInt(40)][];
            for (int i = 0; i < rows.length; i++) {
                double often = random.nextDouble();
                rows[i] = IntStream.range(0, items)
                        .filter(item -> random.nextDouble() < often)
                        .toArray();
            }
            int support = 1 + random.nextInt(6);
            int longest = 1 + random.nextInt(4);
            Map<Integer, Integer> expected = new HashMap<>();
            for (int mask = 1; mask < 1 << items; mask++) {
                int set = mask;
                int held = (int) Arrays.stream(rows)
                        .filter(row -> (set
                                        & ~Arrays.stream(row)
                                                .map(item -> 1 << item)
                                                .sum())
                                == 0)
                        .count();
                if (held >= support && Integer.bitCount(mask) <= longest) {
                    expected.put(mask, held);
                }
            }
            Map<Integer, Integer> found = new HashMap<>();

            new FrequentSets(rows, support, longest)
                    .forEach((set, held) ->
                            found.put(Arrays.stream(set).map(item -> 1 << item).sum(), held));

            assertThat(found).as("round " + round).isEqualTo(expected);
        }
    }

    @Test
    void tooManyItemsAreRefusedAndNoneAreNoFault() {
        assertThat(new FrequentSets(new int[0][], 2, 3).rows(new int[] {0})).isZero();
        assertThat(new FrequentSets(new int[][] {{}, {}}, 2, 3).rows(new int[] {0}))
                .isZero();
        assertThatThrownBy(() -> new FrequentSets(new int[][] {{70_000}}, 1, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("70001 different items; at most 65536. Raise the support, or take fewer fields");
    }
}
