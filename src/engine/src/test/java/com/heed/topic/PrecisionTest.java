package com.heed.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.intent.IntentReading;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrecisionTest {
    private static IntentReading says(int topic, double p, boolean refused) {
        double[] probabilities = topic == 0 ? new double[] {p, 1 - p} : new double[] {1 - p, p};
        return new IntentReading(List.of("a", "b"), probabilities, 1, refused);
    }

    /** Ten answers from 0.99 down to 0.90, the last {@code wrong} of which are wrong. */
    private static double threshold(int wrong, double wanted) {
        List<IntentReading> readings = new ArrayList<>();
        int[] truth = new int[10];
        for (int i = 0; i < 10; i++) {
            readings.add(says(0, 0.99 - i / 100.0, false));
            truth[i] = i >= 10 - wrong ? 1 : 0;
        }
        return Precision.threshold(readings, truth, wanted);
    }

    @Test
    void allAnswersAreGivenWhenAllAreRight() {
        // (10 + 1) / (10 + 2) = 0.917
        assertThat(threshold(0, 0.9)).isEqualTo(0.9);
    }

    @Test
    void theThresholdStopsBeforeTheWrongOnes() {
        // nine right of nine: 10 / 11 = 0.909; of ten with one wrong: 10 / 12 = 0.833
        assertThat(threshold(1, 0.9)).isEqualTo(0.91);
        assertThat(threshold(1, 0.8)).isEqualTo(0.9);
    }

    @Test
    void aHandfulOfRightAnswersProvesNothing() {
        // five right of five: 6 / 7 = 0.857
        assertThat(threshold(5, 0.9)).isEqualTo(Precision.NEVER);
        assertThat(threshold(5, 0.85)).isEqualTo(0.95);
    }

    @Test
    void answersOfOneProbabilityStandOrFallTogether() {
        List<IntentReading> readings = new ArrayList<>();
        int[] truth = new int[20];
        for (int i = 0; i < 20; i++) {
            readings.add(says(0, 0.8, false));
            truth[i] = i < 15 ? 0 : 1;
        }
        // 16 / 22 = 0.727
        assertThat(Precision.threshold(readings, truth, 0.75)).isEqualTo(Precision.NEVER);
        assertThat(Precision.threshold(readings, truth, 0.7)).isEqualTo(0.8);
    }

    @Test
    void refusedContactsAreNoAnswersAndUnknownTopicsAreWrongOnes() {
        List<IntentReading> readings = new ArrayList<>();
        int[] truth = new int[30];
        for (int i = 0; i < 30; i++) {
            readings.add(says(0, 0.9, i >= 20));
            truth[i] = i >= 20 ? -1 : 0;
        }
        assertThat(Precision.threshold(readings, truth, 0.95)).as("21 / 22").isEqualTo(0.9);
        readings.set(29, says(0, 0.9, false));
        assertThat(Precision.threshold(readings, truth, 0.95)).as("21 / 23").isEqualTo(Precision.NEVER);
    }

    @Test
    void withoutContactsNothingIsSure() {
        assertThat(Precision.threshold(List.of(), new int[0], 0.9)).isEqualTo(Precision.NEVER);
    }
}
