package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OrdinalScoresTest {
    private static double kappa(int[] labels, int[] said) {
        return new OrdinalScores(labels, said, 3).quadraticKappa(1, 1).value();
    }

    /**
     * Labels 0 0 1 1 2 2 and predictions 0 1 1 1 2 0. Worked by hand: squared distances 1 + 4 over 6 rows = 5/6; marginals (2, 2, 2) and (2, 3, 1):
     * chance = (2*3*1 + 2*1*4 + 2*2*1 + 2*1*1 + 2*2*4 + 2*3*1) / 36 = 42/36; kappa = 1 - (5/6) / (7/6) = 2/7.
     */
    @Test
    void kappaIsThatWorkedByHand() {
        assertThat(kappa(new int[] {0, 0, 1, 1, 2, 2}, new int[] {0, 1, 1, 1, 2, 0}))
                .isCloseTo(2.0 / 7, within(1e-12));
    }

    @Test
    void kappaIsOneWithoutErrorNoughtForAConstantAndNegativeForTheReverse() {
        int[] labels = {0, 1, 2, 0, 1, 2};
        assertThat(kappa(labels, labels)).isEqualTo(1);
        assertThat(kappa(labels, new int[] {1, 1, 1, 1, 1, 1})).isCloseTo(0, within(1e-12));
        assertThat(kappa(labels, new int[] {2, 1, 0, 2, 1, 0})).isCloseTo(-1, within(1e-12));
    }

    @Test
    void aMissByTwoCountsTwice() {
        OrdinalScores scores = new OrdinalScores(new int[] {0, 1, 2, 2}, new int[] {2, 1, 1, 2}, 3);
        assertThat(scores.meanAbsoluteError(1, 1).value()).isEqualTo(0.75);
        assertThat(scores.accuracy(1, 1).value()).isEqualTo(0.5);
    }

    /** The share of 60 right ones of 100 has the standard error root(0.6 * 0.4 / 100) = 0.049; 1.96 of them on both sides. */
    @Test
    void intervalsAreAsWideAsTheBinomialSays() {
        int[] labels = new int[100];
        int[] said = new int[100];
        for (int i = 0; i < 100; i++) {
            said[i] = i < 60 ? 0 : 1;
        }
        Scores.Interval accuracy = new OrdinalScores(labels, said, 3).accuracy(2_000, 1);
        assertThat(accuracy.low()).isCloseTo(0.504, within(0.02));
        assertThat(accuracy.high()).isCloseTo(0.696, within(0.02));
    }

    @Test
    void aClassOutsideIsRefusedByRow() {
        assertThatThrownBy(() -> new OrdinalScores(new int[] {0, 3}, new int[] {0, 0}, 3))
                .hasMessage("row 1 has label 3 and prediction 0; both must be in [0, 3)");
    }
}
