package com.heed.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunsTest {
    /** Class 0 at even places, class 1 at odd ones; 300 texts of each. */
    private static final int[] TWO = IntStream.range(0, 600).map(i -> i % 2).toArray();

    /** A third begins once in a class, or twice where it goes on from the end to the beginning; dealt out at random it would about 67 times. */
    @Test
    void aPartIsOneRunOfEachClass() {
        int[] parts = new Runs(TWO, 2).parts(3, 1);
        for (int label = 0; label < 2; label++) {
            int of = label;
            int[] own = IntStream.range(0, 600)
                    .filter(i -> TWO[i] == of)
                    .map(i -> parts[i])
                    .toArray();
            for (int part = 0; part < 3; part++) {
                int wanted = part;
                assertThat(Arrays.stream(own).filter(p -> p == wanted).count()).isBetween(99L, 101L);
            }
            long changes =
                    IntStream.range(1, 300).filter(k -> own[k] != own[k - 1]).count();
            assertThat(changes).isBetween(2L, 3L);
        }
    }

    @Test
    void classesBeginAtDifferentPlaces() {
        int[] parts = new Runs(TWO, 2).parts(3, 1);
        assertThat(IntStream.range(0, 300)
                        .filter(k -> parts[2 * k] != parts[2 * k + 1])
                        .count())
                .isGreaterThan(50);
    }

    /** Each of 100 classes of one text falls into a tenth with probability 0.1; drawn at random the number would be between 2 and 20, the multiples of the golden section give 9 to 11. */
    @Test
    void classesOfOneTextAreSpreadOverTheParts() {
        int[] parts = new Runs(IntStream.range(0, 100).toArray(), 100).parts(10, 7);
        for (int part = 0; part < 10; part++) {
            int wanted = part;
            assertThat(Arrays.stream(parts).filter(p -> p == wanted).count()).isBetween(8L, 12L);
        }
    }

    /** A fifth of 300 are 60: 30 on each side. */
    @Test
    void nearIsAFifthOfItsClassAndTheTextItself() {
        Runs runs = new Runs(TWO, 2);
        assertThat(IntStream.range(0, 600).filter(runs.near(300)).toArray())
                .containsExactly(IntStream.rangeClosed(120, 180).map(k -> 2 * k).toArray());
        assertThat(IntStream.range(0, 5)
                        .filter(new Runs(new int[] {0, 0, 1, 0, 0}, 2).near(1))
                        .toArray())
                .containsExactly(1);
    }
}
