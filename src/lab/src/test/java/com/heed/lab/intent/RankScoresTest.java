package com.heed.lab.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankScoresTest {
    /** Places of the true classes: 1, 2, 3, 4, 1. The least sure answer, of the last row, is right; of the other four one is. */
    @Test
    void threeMayBeNamedAndOneInFiveKeptSilent() {
        RankScores scores = RankScores.of(new int[] {0, 1, 2, 3, 0}, new double[][] {
            {0.6, 0.2, 0.1, 0.1},
            {0.5, 0.3, 0.1, 0.1},
            {0.5, 0.3, 0.15, 0.05},
            {0.5, 0.3, 0.15, 0.05},
            {0.4, 0.3, 0.2, 0.1}
        });

        assertThat(scores.topThree()).isCloseTo(4.0 / 5, within(1e-12));
        assertThat(scores.surest()).isCloseTo(1.0 / 4, within(1e-12));
    }

    /** Four classes that are alike: the first three are named, the first is said. */
    @Test
    void tiesGoToTheFirstClass() {
        double[] alike = {0.25, 0.25, 0.25, 0.25};

        RankScores scores = RankScores.of(new int[] {0, 2, 3}, new double[][] {alike, alike, alike});

        assertThat(scores.topThree()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(scores.surest()).isCloseTo(1.0 / 2, within(1e-12));
    }
}
