package com.heed.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GateTest {
    private static List<float[]> signs(int count, double mean, long seed) {
        Random random = new Random(seed);
        List<float[]> signs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] row = new float[Gate.SIGNS];
            for (int j = 0; j < row.length; j++) {
                row[j] = (float) (mean + random.nextGaussian());
            }
            signs.add(row);
        }
        return signs;
    }

    private static double refused(Gate gate, List<float[]> signs) {
        return signs.stream().filter(row -> gate.odds(row) < gate.threshold()).count() / (double) signs.size();
    }

    /** Four independent signs, one deviation apart each: the best score separates by two deviations, of which 5 % false refusal leaves P(z < 2 - 1.645) = 0.64. */
    @Test
    void fiveOfAHundredKnownTextsAreRefusedAndWhatTheSignsAllowOfTheOthers() {
        Gate gate = Gate.fit(signs(4_000, 1, 1), signs(400, 0, 2), signs(4_000, 1, 5));
        assertThat(refused(gate, signs(4_000, 1, 3))).isBetween(0.03, 0.07);
        assertThat(refused(gate, signs(4_000, 0, 4))).isBetween(0.59, 0.69);
    }

    @Test
    void withoutForeignTextsTheNearestCosineDecides() {
        Gate gate = Gate.fit(signs(100, 0, 1), List.of(), signs(100, 0, 2));
        assertThat(gate.odds(new float[] {0, 0, 0.9f, 0})).isGreaterThan(gate.odds(new float[] {9, 9, 0.1f, 9}));
    }
}
