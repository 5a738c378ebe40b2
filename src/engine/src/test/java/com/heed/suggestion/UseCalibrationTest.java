package com.heed.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.ModelFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UseCalibrationTest {
    private static final UseCalibration KNOWN = new UseCalibration(0.8, -1, 40, 0);

    private static UseCalibration.Choice choice(int used, double weight, double... fits) {
        return new UseCalibration.Choice(fits, used, weight);
    }

    @Test
    void oneReplyIsALogisticFunctionOfItsFit() {
        assertThat(KNOWN.probabilities(new double[] {3}, 3))
                .containsExactly(new double[] {1 / (1 + Math.exp(-(0.8 * 3 - 1)))}, within(1e-12));
    }

    /** By hand: weights 2, 1 and 1 beside 1 for none are 2/5, 1/5, 1/5; a fourth of weight 1/2 in the third place is 0.5 / 4.5. */
    @Test
    void repliesShareWhatIsThereAndOneFurtherBackStandsInTheLastPlaceShown() {
        UseCalibration plain = new UseCalibration(1, 0, 0, 0);

        double[] p = plain.probabilities(new double[] {Math.log(2), 0, 0, Math.log(0.5)}, 3);

        assertThat(p).containsExactly(new double[] {0.4, 0.2, 0.2, 0.5 / 4.5}, within(1e-12));
    }

    @Test
    void withoutChoicesWhatWasKnownStands() {
        UseCalibration fitted = UseCalibration.fit(List.of(), KNOWN, 40, 0);

        assertThat(fitted).isEqualTo(KNOWN);
    }

    @Test
    void theGradientIsThatOfTheLoss() {
        List<UseCalibration.Choice> choices =
                List.of(choice(1, 1, 2, 0.5, -1), choice(ShownReplies.NONE, 0.25, 1, 0), choice(0, 0.5, -2));
        double[] at = {0.6, 0.3};
        double[] gradient = new double[2];
        UseCalibration.loss(choices, KNOWN, at, gradient);
        double step = 1e-6;
        for (int j = 0; j < 2; j++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[j] += step;
            down[j] -= step;
            double slope = (UseCalibration.loss(choices, KNOWN, up, new double[2])
                            - UseCalibration.loss(choices, KNOWN, down, new double[2]))
                    / (2 * step);
            assertThat(gradient[j]).isCloseTo(slope, within(1e-6));
        }
    }

    /** Agents of whom the formula itself is true, with a slope of 0.5 and an offset of -2. */
    @Test
    void manyChoicesTellTheNumbersTheyWereMadeWith() {
        UseCalibration truth = new UseCalibration(0.5, -2, 0, 0);
        SplittableRandom random = new SplittableRandom(7);
        List<UseCalibration.Choice> choices = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double[] fits = {random.nextDouble(6), random.nextDouble(6), random.nextDouble(6)};
            java.util.Arrays.sort(fits);
            double[] falling = {fits[2], fits[1], fits[0]};
            double[] p = truth.probabilities(falling, 3);
            double at = random.nextDouble();
            int used = at < p[0] ? 0 : at < p[0] + p[1] ? 1 : at < p[0] + p[1] + p[2] ? 2 : ShownReplies.NONE;
            choices.add(choice(used, 1, falling));
        }
        UseCalibration fitted = UseCalibration.fit(choices, KNOWN, 40, choices.size());

        assertThat(fitted.slope()).isCloseTo(0.5, within(0.03));
        assertThat(fitted.offset()).isCloseTo(-2, within(0.1));
        assertThat(UseFigures.of(choices, KNOWN).ece()).isLessThan(0.01);
    }

    /** n choices beside 20 that came out as expected: 20/(20 + n) of what was known. The ridge is worth next to nothing. */
    @Test
    void whatWasKnownIsWorthTwentyChoices() {
        double before = KNOWN.probabilities(new double[] {2}, 3)[0];

        assertThat(refused(1)).isCloseTo(before * 20 / 21, within(2e-3));
        assertThat(refused(20)).isCloseTo(before / 2, within(2e-3));
        assertThat(refused(180)).isCloseTo(before / 10, within(2e-3));
    }

    @Test
    void whatWasNearlyCertainAndWrongYieldsAsFast() {
        UseCalibration sure = new UseCalibration(1, 6, 40, 0);
        List<UseCalibration.Choice> choices = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            choices.add(choice(ShownReplies.NONE, 1, 4));
        }

        assertThat(sure.probabilities(new double[] {4}, 3)[0]).isGreaterThan(0.9999);
        assertThat(UseCalibration.fit(choices, sure, 40, 20).probabilities(new double[] {4}, 3)[0])
                .isCloseTo(0.5, within(0.01));
    }

    private static double refused(int times) {
        List<UseCalibration.Choice> choices = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            choices.add(choice(ShownReplies.NONE, 1, 2));
        }
        return UseCalibration.fit(choices, KNOWN, 40, times).probabilities(new double[] {2}, 3)[0];
    }

    @Test
    void aCalibrationThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new UseCalibration(0, 1, 0, 0))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("slope 0.0");
        assertThatThrownBy(() -> new UseCalibration(1, Double.NaN, 0, 0)).isInstanceOf(ModelFormatException.class);
    }
}
