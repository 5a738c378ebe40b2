package com.heed.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RocAreaTest {
    /** Of six pairs, five are in order and one is tied: 5.5 / 6. */
    @Test
    void tiesCountHalf() {
        RocArea area =
                new RocArea(new double[] {0.1, 0.4, 0.4, 0.9, 0.2}, new boolean[] {false, false, true, true, false});
        assertThat(area.value()).isCloseTo(5.5 / 6, within(1e-12));
    }

    /** The definition, pair by pair, of rows that are in the sample several times or not at all. */
    @Test
    void aSampleIsWorthWhatItsPairsAre() {
        SplittableRandom random = new SplittableRandom(3);
        int rows = 40;
        double[] scores = new double[rows];
        boolean[] positive = new boolean[rows];
        int[] times = new int[rows];
        for (int i = 0; i < rows; i++) {
            scores[i] = random.nextInt(8);
            positive[i] = random.nextInt(3) == 0;
            times[i] = random.nextInt(4);
        }
        double won = 0;
        double pairs = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                if (positive[i] && !positive[j]) {
                    double weight = times[i] * times[j];
                    pairs += weight;
                    won += weight * (scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0);
                }
            }
        }
        assertThat(new RocArea(scores, positive).value(times)).isCloseTo(won / pairs, within(1e-12));
    }

    @Test
    void rowsOfOneKindHaveNoArea() {
        assertThat(new RocArea(new double[] {1, 2}, new boolean[] {true, true}).value())
                .isNaN();
        assertThat(new RocArea(new double[0], new boolean[0]).value()).isNaN();
        assertThatThrownBy(() -> new RocArea(new double[1], new boolean[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
