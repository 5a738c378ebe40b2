package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoresTest {
    /** Four rows by hand: right, right, wrong (1 said 0), right; F1 of class 0 is 2*2/(2+3) = 0.8, of class 1 is 2*1/(2+1) = 2/3. */
    private static final Scores FOUR =
            new Scores(new int[] {0, 0, 1, 1}, new double[][] {{0.9, 0.1}, {0.6, 0.4}, {0.7, 0.3}, {0.2, 0.8}}, 2);

    @Test
    void figuresAgreeWithAHandCalculation() {
        assertThat(FOUR.accuracy(100, 1).value()).isEqualTo(0.75);
        assertThat(FOUR.macroF1(100, 1).value()).isCloseTo((0.8 + 2.0 / 3) / 2, within(1e-12));
        assertThat(FOUR.brier()).isCloseTo((0.02 + 0.32 + 0.98 + 0.08) / 4, within(1e-12));
        assertThat(FOUR.confusion()).isDeepEqualTo(new int[][] {{2, 0}, {1, 1}});
    }

    @Test
    void calibrationErrorIsTheGapPerBin() {
        // 0.9, 0.6, 0.7 and 0.8 stand alone in their bins: gaps 0.1, 0.4, 0.7, 0.2.
        assertThat(FOUR.expectedCalibrationError()).isCloseTo((0.1 + 0.4 + 0.7 + 0.2) / 4, within(1e-12));
    }

    /** Of 400 rows 80 % are right: the normal approximation gives 0.8 +- 1.96 * sqrt(0.16 / 400) = 0.0392. */
    @Test
    void theBootstrapAgreesWithTheNormalInterval() {
        int[] labels = new int[400];
        double[][] p = new double[400][];
        for (int i = 0; i < 400; i++) {
            labels[i] = i % 2;
            boolean right = i % 5 != 0;
            p[i] = (labels[i] == 0) == right ? new double[] {0.7, 0.3} : new double[] {0.3, 0.7};
        }
        Scores.Interval interval = new Scores(labels, p, 2).accuracy(4_000, 7);
        assertThat(interval.value()).isEqualTo(0.8);
        assertThat(interval.low()).isCloseTo(0.8 - 0.0392, within(0.006));
        assertThat(interval.high()).isCloseTo(0.8 + 0.0392, within(0.006));
    }
}
