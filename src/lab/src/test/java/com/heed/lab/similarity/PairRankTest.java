package com.heed.lab.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.Scores.Interval;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairRankTest {
    @Test
    void theAreaIsTheShareOfPairsOfRowsInTheRightOrder() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 20; round++) {
            double[] scores = new double[40];
            int[] same = new int[40];
            for (int i = 0; i < scores.length; i++) {
                same[i] = i % 3 == 0 ? 1 : 0;
                scores[i] = random.nextInt(6) + same[i];
            }
            double right = 0;
            int all = 0;
            for (int i = 0; i < scores.length; i++) {
                for (int j = 0; j < scores.length; j++) {
                    if (same[i] == 1 && same[j] == 0) {
                        all++;
                        right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                    }
                }
            }

            Interval area = PairRank.area(scores, same, round);

            assertThat(area.value()).isCloseTo(right / all, within(1e-12));
            assertThat(area.low()).isLessThan(area.value());
            assertThat(area.high()).isGreaterThan(area.value());
        }
    }

    /** By the formula of Hanley and McNeil 1982 for the standard error of an area; it and the bootstrap are both estimates. */
    @Test
    void theIntervalIsAsWideAsHanleyAndMcNeilSay() {
        SplittableRandom random = new SplittableRandom(11);
        double[] scores = new double[100];
        int[] same = new int[100];
        for (int i = 0; i < scores.length; i++) {
            same[i] = i % 2;
            // Normal scores whose means are 1.812 deviations apart have an area of 0.9.
            scores[i] = random.nextGaussian() + 1.812 * same[i];
        }

        Interval area = PairRank.area(scores, same, 1);

        double q1 = area.value() / (2 - area.value());
        double q2 = 2 * area.value() * area.value() / (1 + area.value());
        double error = Math.sqrt((area.value() * (1 - area.value())
                        + 49 * (q1 - area.value() * area.value())
                        + 49 * (q2 - area.value() * area.value()))
                / 2500);
        assertThat(area.high() - area.low()).isCloseTo(2 * 1.96 * error, within(0.3 * 2 * 1.96 * error));
    }

    @Test
    void oneRowOfALabelIsEnough() {
        Interval area = PairRank.area(new double[] {0.2, 0.9, 0.4}, new int[] {0, 1, 0}, 1);

        assertThat(area.value()).isEqualTo(1);
        assertThat(area.low()).isEqualTo(1);
    }
}
