package com.heed.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdamWTest {
    private static final double FREE = 1e9;

    /** By hand: after one step mean and square are corrected to g and g², so each value moves by the rate against the sign of its gradient, whatever its size. */
    @Test
    void theFirstStepHasTheLengthOfTheRate() {
        float[] value = {1, 1};
        float[] gradient = {0.01f, -50};
        AdamW optimiser = new AdamW(new AdamW.Options(0.1, 0.5, 1, FREE), 100);
        optimiser.add(value, gradient);
        optimiser.step();
        assertThat(value[0]).isCloseTo(0.9f, within(1e-5f));
        assertThat(value[1]).isCloseTo(1.1f, within(1e-5f));
        assertThat(gradient).containsOnly(0);
    }

    /** Decoupled: the weight shrinks by rate times decay beside the step, and a bias does not. */
    @Test
    void weightsShrinkAndBiasesDoNot() {
        float[][] weight = {{2}};
        float[] bias = {2};
        AdamW optimiser = new AdamW(new AdamW.Options(0.1, 0.5, 1, FREE), 100);
        optimiser.add(weight, new float[1][1]);
        optimiser.add(bias, new float[1]);
        optimiser.step();
        assertThat(weight[0][0]).isCloseTo(2 * (1 - 0.1f * 0.5f), within(1e-6f));
        assertThat(bias[0]).isEqualTo(2);
    }

    @Test
    void theRateRisesOverTheFirstStepsAndFallsToNothing() {
        AdamW optimiser = new AdamW(new AdamW.Options(0.4, 0, 4, FREE), 12);
        assertThat(optimiser.rate(1)).isCloseTo(0.1, within(1e-12));
        assertThat(optimiser.rate(4)).isCloseTo(0.4, within(1e-12));
        assertThat(optimiser.rate(8)).isCloseTo(0.2, within(1e-12));
        assertThat(optimiser.rate(12)).isZero();
        assertThat(optimiser.rate(13)).isZero();
    }

    /** (3, 4) has length 5; cut to 1 it is (0.6, 0.8). The second moment remembers a thousandth of its square. */
    @Test
    void aLongGradientIsCut() {
        float[] value = new float[2];
        float[] first = {3, 4};
        AdamW cut = new AdamW(new AdamW.Options(0.1, 0, 1, 1), 10);
        cut.add(value, first);
        cut.step();
        first[0] = 0.6f;
        first[1] = 0.8f;
        cut.step();
        float[] other = new float[2];
        float[] short1 = {0.6f, 0.8f};
        AdamW uncut = new AdamW(new AdamW.Options(0.1, 0, 1, FREE), 10);
        uncut.add(other, short1);
        uncut.step();
        short1[0] = 0.6f;
        short1[1] = 0.8f;
        uncut.step();
        assertThat(value[0]).isCloseTo(other[0], within(1e-6f));
        assertThat(value[1]).isCloseTo(other[1], within(1e-6f));
    }
}
