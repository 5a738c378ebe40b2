package com.heed.lab.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScopeScoresTest {
    /** Of the six pairs of a known and a foreign text, four are in order and one is a tie: 4.5 of 6. */
    @Test
    void theAreaIsTheShareOfPairsInOrder() {
        ScopeScores scores = ScopeScores.of(
                new double[] {0.9, 0.5, 0.4, 0.5, 0.1},
                new boolean[] {true, true, true, false, false},
                new boolean[] {false, false, true, false, true});

        assertThat(scores.auroc()).isCloseTo(4.5 / 6, within(1e-9));
        assertThat(scores.rows()).isEqualTo(2);
        assertThat(scores.recall()).isEqualTo(0.5);
        assertThat(scores.precision()).isEqualTo(0.5);
        assertThat(scores.falseRefusal()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(scores.f1()).isEqualTo(0.5);
    }

    /** 100 known texts score 1 to 100: five of them may be refused, those that score below 6. */
    @Test
    void recallIsTakenWhereFiveOfAHundredKnownTextsAreRefused() {
        double[] scores = new double[104];
        boolean[] known = new boolean[104];
        for (int i = 0; i < 100; i++) {
            scores[i] = i + 1;
            known[i] = true;
        }
        scores[100] = 0;
        scores[101] = 5.5;
        scores[102] = 6.5;
        scores[103] = 50;

        assertThat(ScopeScores.of(scores, known, new boolean[104]).recallAtFive())
                .isEqualTo(0.5);
    }
}
