package com.heed.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.Scores;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    /** Sums of binomial coefficients in whole numbers, by another program. */
    @Test
    void theTestOfMcNemarIsExact() {
        assertThat(McNemar.p(121, 59)).isCloseTo(4.434449263755176e-06, within(1e-16));
        assertThat(McNemar.p(59, 121)).isCloseTo(4.434449263755176e-06, within(1e-16));
        assertThat(McNemar.p(3, 0)).isCloseTo(0.25, within(1e-12));
        assertThat(McNemar.p(10, 10)).isEqualTo(1);
        assertThat(McNemar.p(5, 15)).isCloseTo(0.04138946533203125, within(1e-12));
        assertThat(McNemar.p(600, 500)).isCloseTo(0.0028195449914364275, within(1e-9));
        assertThat(McNemar.p(1500, 1200)).isCloseTo(8.412086328628738e-09, within(1e-17));
        assertThat(McNemar.p(0, 0)).isEqualTo(1);
    }

    /**
     * Of 2,000 cases 200 are right by the one alone and 100 by the other alone, so that the difference of 0.05 has a variance of (0.15 - 0.05^2) / 2,000. Unpaired, the interval would be twice as wide.
     */
    @Test
    void aDifferenceIsMeasuredCaseByCase() {
        int[] truths = new int[2_000];
        int[] one = new int[2_000];
        int[] other = new int[2_000];
        for (int i = 0; i < 2_000; i++) {
            truths[i] = i % 2;
            one[i] = i < 500 || (i >= 700 && i < 800) ? 1 - truths[i] : truths[i];
            other[i] = i < 700 ? 1 - truths[i] : truths[i];
        }
        Bootstrap bootstrap = new Bootstrap(truths, new int[][] {one, other}, 2, 4_000, 7);
        double reach = 1.96 * Math.sqrt((0.15 - 0.05 * 0.05) / 2_000);

        assertThat(bootstrap.ahead(1).value()).isCloseTo(0.05, within(1e-12));
        assertThat(bootstrap.ahead(1).low()).isCloseTo(0.05 - reach, within(0.0015));
        assertThat(bootstrap.ahead(1).high()).isCloseTo(0.05 + reach, within(0.0015));
    }

    /** {@link Scores} draws and counts on its own. */
    @Test
    void intervalsOfMacroF1AreThoseOfTheScores() {
        int[] truths = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 0, 0};
        int[] said = {0, 1, 1, 0, 2, 2, 0, 0, 2, 1, 0, 0};
        double[][] probabilities = new double[said.length][3];
        for (int i = 0; i < said.length; i++) {
            probabilities[i][said[i]] = 1;
        }
        Scores scores = new Scores(truths, probabilities, 3);
        Bootstrap bootstrap = new Bootstrap(truths, new int[][] {said}, 3, 500, 3);

        assertThat(bootstrap.macroF1(0)).isEqualTo(scores.macroF1(500, 3));
    }

    @Test
    void theCommonestAnswerIsThatOfTheTestItself() {
        assertThat(EvaluatedFeature.Rival.majority(new int[] {2, 1, 2, 0}, 3).said())
                .containsExactly(2, 2, 2, 2);
    }
}
