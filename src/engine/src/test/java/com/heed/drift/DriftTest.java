package com.heed.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static Shares shares(int... counts) {
        Map<String, Integer> by = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                by.put("v" + i, counts[i]);
            }
        }
        return new Shares(by);
    }

    @Test
    void theIndexOfTwoValuesIsThatOfItsFormula() {
        // 0.5/0.5 to 0.7/0.3: 0.2 ln(0.7/0.5) + 0.2 ln(0.5/0.3) = 0.06729 + 0.10217 = 0.16946
        Drift drift = Drift.of("topic", shares(50_000, 50_000), shares(70_000, 30_000));
        assertThat(drift.psi()).isCloseTo(0.16946, within(1e-4));
        assertThat(drift.level()).isEqualTo(Drift.Level.SOME);
        // 95 % point of chi-squared with one degree of freedom: 3.8415
        assertThat(drift.noise()).isCloseTo(2e-5 * 3.8415, within(1e-8));
    }

    @Test
    void aLargeMoveAsksForTraining() {
        assertThat(Drift.of("topic", shares(500, 300, 200), shares(200, 300, 500))
                        .level())
                .isEqualTo(Drift.Level.LARGE);
        assertThat(Drift.of("topic", shares(500, 300, 200), shares(510, 290, 200))
                        .level())
                .isEqualTo(Drift.Level.NORMAL);
    }

    @Test
    void aValueThatNeverCameUpBeforeIsADrift() {
        assertThat(Drift.of("topic", shares(500, 500), shares(400, 400, 200)).level())
                .isEqualTo(Drift.Level.LARGE);
    }

    @Test
    void aFewCasesSayNothing() {
        assertThat(Drift.of("topic", shares(10, 10, 10), shares(4, 5, 6)).level())
                .isEqualTo(Drift.Level.TOO_FEW);
        assertThat(Drift.of("topic", shares(10), shares()).level()).isEqualTo(Drift.Level.TOO_FEW);
        assertThat(Drift.of("topic", shares(10), shares(8)).level())
                .as("one value only")
                .isEqualTo(Drift.Level.NORMAL);
    }

    @Test
    void whereNothingMovedTheNoiseIsExceededInAboutOneOfTwentySamples() {
        SplittableRandom random = new SplittableRandom(7);
        int exceeded = 0;
        for (int round = 0; round < 2_000; round++) {
            int[] then = new int[6];
            int[] now = new int[6];
            for (int i = 0; i < 600; i++) {
                then[random.nextInt(6)]++;
                now[random.nextInt(6)]++;
            }
            Drift drift = Drift.of("topic", shares(then), shares(now));
            exceeded += drift.psi() > drift.noise() ? 1 : 0;
        }
        // 2,000 rounds of 5 %: 100, standard deviation 9.7
        assertThat(exceeded).isBetween(65, 135);
    }

    @Test
    void aCountOfNoneIsRefused() {
        assertThatThrownBy(() -> new Shares(Map.of("a", 0))).hasMessageContaining("'a'");
    }
}
