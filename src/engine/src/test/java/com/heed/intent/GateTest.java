package com.heed.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.LinearModel;
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

    private static final List<LinearModel> ONE = List.of(new LinearModel(new float[2][1], new float[2]));

    private static double refused(Gate gate, List<float[]> signs) {
        return signs.stream().filter(row -> gate.odds(row) < gate.threshold()).count() / (double) signs.size();
    }

    /** Five independent signs, one deviation apart each: the best score separates by the root of 5, of which 5 % false refusal leaves P(z < 2.236 - 1.645) = 0.72. */
    @Test
    void fiveOfAHundredKnownTextsAreRefusedAndWhatTheSignsAllowOfTheOthers() {
        Gate gate = Gate.fit(signs(4_000, 1, 1), signs(400, 0, 2), signs(4_000, 1, 5), ONE);
        assertThat(refused(gate, signs(4_000, 1, 3))).isBetween(0.03, 0.07);
        assertThat(refused(gate, signs(4_000, 0, 4))).isBetween(0.67, 0.77);
    }

    @Test
    void withoutForeignTextsTheNearestCosineDecides() {
        Gate gate = Gate.fit(signs(100, 0, 1), List.of(), signs(100, 0, 2), ONE);
        assertThat(gate.odds(new float[] {0, 0, 0.9f, 0, 0})).isGreaterThan(gate.odds(new float[] {9, 9, 0.1f, 9, 9}));
    }

    /** Logits log 6, log 3, log 1: energy log 10, odds 0.6 / 0.4. Both say the same with 0.6 * 0.2 + 0.3 * 0.7 + 0.1 * 0.1 = 0.34. */
    @Test
    void theSignsOfAText() {
        Neighbours.Said near =
                new Neighbours.Said(new double[] {Math.log(0.2), Math.log(0.7), Math.log(0.1)}, 0.9, 0.5);

        float[] signs = Gate.signs(new double[] {Math.log(6), Math.log(3), 0}, near);

        float[] expected = {(float) Math.log(10), (float) Math.log(1.5), 0.9f, 0.5f, (float) Math.log(0.34)};
        assertThat(signs).containsExactly(expected, within(1e-6f));
    }

    /** Of a feature of 1 one regression makes the logits log 6, log 3, log 1, the other log 1, log 1, log 8: each sign is the mean of two, the cosines are the text's own. */
    @Test
    void severalRegressionsAreHeardInTheMean() {
        Neighbours.Said near =
                new Neighbours.Said(new double[] {Math.log(0.2), Math.log(0.7), Math.log(0.1)}, 0.9, 0.5);
        Gate gate = new Gate(
                new double[Gate.SIGNS + 1], 0, List.of(by(Math.log(6), Math.log(3), 0), by(0, 0, Math.log(8))));

        float[] signs = gate.signs(new float[] {1}, near);

        float[] expected = {
            (float) Math.log(10),
            (float) ((Math.log(1.5) + Math.log(4)) / 2),
            0.9f,
            0.5f,
            (float) ((Math.log(0.34) + Math.log(0.17)) / 2)
        };
        assertThat(signs).containsExactly(expected, within(1e-6f));
    }

    private static LinearModel by(double... logits) {
        float[][] weights = new float[logits.length][1];
        for (int c = 0; c < logits.length; c++) {
            weights[c][0] = (float) logits[c];
        }
        return new LinearModel(weights, new float[logits.length]);
    }
}
