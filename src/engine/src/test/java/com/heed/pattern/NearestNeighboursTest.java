package com.heed.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestNeighboursTest {

    /** More rows than a block, and a width that is no multiple of four: both have an end to get wrong. */
    @Test
    void theyAreThoseOfComparingAllPairs() {
        float[][] rows = UnitRows.of(
                new Clouds(1).theme(400, 0.8).theme(300, 0.8).alone(50).rows());
        for (int i = 0; i < rows.length; i++) {
            rows[i] = java.util.Arrays.copyOf(rows[i], 49);
        }
        float[][] unit = UnitRows.of(rows);

        NearestNeighbours nearest = NearestNeighbours.of(unit, 7);

        for (int i = 0; i < unit.length; i += 13) {
            int row = i;
            int[] expected = IntStream.range(0, unit.length)
                    .filter(j -> j != row)
                    .boxed()
                    .sorted(Comparator.comparingDouble(j -> -UnitRows.dot(unit[row], unit[j])))
                    .limit(7)
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int k = 0; k < 7; k++) {
                assertThat(nearest.cosines()[i][k])
                        .isCloseTo((float) UnitRows.dot(unit[i], unit[expected[k]]), within(1e-5f));
            }
            assertThat(nearest.neighbours()[i]).doesNotContain(i).doesNotHaveDuplicates();
        }
    }

    @Test
    void nobodyHasMoreNeighboursThanThereAreOthers() {
        float[][] rows = {{1, 0}, {0, 1}};
        assertThat(NearestNeighbours.of(rows, 1).neighbours()).isDeepEqualTo(new int[][] {{1}, {0}});
        assertThatThrownBy(() -> NearestNeighbours.of(rows, 2)).hasMessage("k 2 must be 1 to 1 for 2 rows");
    }
}
