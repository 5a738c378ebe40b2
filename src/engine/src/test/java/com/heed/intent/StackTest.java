package com.heed.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StackTest {
    private static double[] logs(double... p) {
        double[] logs = new double[p.length];
        for (int c = 0; c < p.length; c++) {
            logs[c] = Math.log(p[c]);
        }
        return logs;
    }

    /** Of texts of which the voice says 0.9, seven in ten are so: the one weight w has 0.9^w / (0.9^w + 0.1^w) = 0.7, w = log(7/3) / log 9. */
    @Test
    void anOverconfidentVoiceIsTempered() {
        List<List<double[]>> said = new ArrayList<>();
        int[] labels = new int[1_000];
        for (int i = 0; i < labels.length; i++) {
            said.add(List.of(logs(0.9, 0.1)));
            labels[i] = i % 10 < 7 ? 0 : 1;
        }
        Stack stack = Stack.fit(said, labels);
        assertThat(stack.weights()[0]).isCloseTo(Math.log(7.0 / 3) / Math.log(9), within(0.02));
        assertThat(stack.probabilities(said.get(0))[0]).isCloseTo(0.7, within(0.01));
    }

    @Test
    void aVoiceThatKnowsNothingLosesItsWeight() {
        SplittableRandom random = new SplittableRandom(1);
        List<List<double[]>> said = new ArrayList<>();
        int[] labels = new int[2_000];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = random.nextInt(2);
            boolean right = random.nextDouble() < 0.8;
            double[] good = (labels[i] == 0) == right ? logs(0.8, 0.2) : logs(0.2, 0.8);
            double[] noise = random.nextBoolean() ? logs(0.8, 0.2) : logs(0.2, 0.8);
            said.add(List.of(good, noise));
        }
        double[] weights = Stack.fit(said, labels).weights();
        assertThat(weights[0]).isCloseTo(1, within(0.1));
        assertThat(weights[1]).isLessThan(0.12);
    }
}
