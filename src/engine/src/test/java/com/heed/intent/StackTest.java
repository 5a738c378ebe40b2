package com.heed.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
        assertThat(stack.probabilities(said.get(0), false)[0]).isCloseTo(0.7, within(0.01));
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

    /** Of a text whose words are unknown the voice of terms is not heard, and the other counts what it does alone: it says 0.8 and is right in 0.8, so its weight is 1. */
    @Test
    void withoutWordsTheOthersSpeakAsIfThereWereNoVoiceOfTerms() {
        List<List<double[]>> said = new ArrayList<>();
        int[] labels = new int[1_000];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 2;
            double[] terms = labels[i] == 0 ? logs(0.95, 0.05) : logs(0.05, 0.95);
            boolean right = i % 10 < 8;
            said.add(List.of(terms, (labels[i] == 0) == right ? logs(0.8, 0.2) : logs(0.2, 0.8)));
        }
        Stack stack = Stack.fit(said, labels);

        assertThat(stack.weights()[0]).isGreaterThan(stack.weights()[1]);
        assertThat(stack.wordless()[0]).isZero();
        assertThat(stack.wordless()[1]).isCloseTo(1, within(0.02));
        assertThat(stack.probabilities(List.of(logs(0.95, 0.05), logs(0.2, 0.8)), true)[1])
                .isCloseTo(0.8, within(0.01));
    }

    /** Half of log(100 / (9 + 1)) in the logit: where the voices cannot tell, the odds are the root of 10. A class of 99 texts and one of 500 are left alone. */
    @Test
    void aClassOfFewTextsIsLifted() {
        List<List<double[]>> said = new ArrayList<>();
        int[] labels = new int[300];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 3;
            double[] p = {0.1, 0.1, 0.1};
            p[labels[i]] = 0.8;
            said.add(List.of(logs(p)));
        }
        Stack stack = Stack.fit(said, labels, new int[] {9, 99, 500});
        double[] p = stack.probabilities(List.of(logs(1.0 / 3, 1.0 / 3, 1.0 / 3)), false);

        assertThat(p[0] / p[1]).isCloseTo(Math.sqrt(10), within(1e-9));
        assertThat(p[1]).isCloseTo(p[2], within(1e-12));
        double[] turned = stack.withClasses(new int[] {2, 0, 1}).lift();
        assertThat(turned).containsExactly(0, stack.lift()[0], 0);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Stack stack = new Stack(new double[] {0.4, 0.7}, new double[] {0, 0.9}, new double[] {0.3, 0, 0});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        stack.write(new DataOutputStream(out));
        Stack again = Stack.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));

        assertThat(again.weights()).containsExactly(stack.weights());
        assertThat(again.wordless()).containsExactly(stack.wordless());
        assertThat(again.lift()).containsExactly(stack.lift());
    }
}
