package com.heed.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChoiceRegressionTest {
    /** Two things, one value that only the first has: the weight is the log odds of choosing it. */
    @Test
    void oneValueIsWorthTheLogOddsOfItsChoices() {
        List<ChoiceRegression.Choice> choices = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            choices.add(new ChoiceRegression.Choice(new double[][] {{1}, {0}}, i < 80 ? 0 : 1));
        }

        assertThat(ChoiceRegression.fit(choices, new double[1], 1e-6, 0)[0]).isCloseTo(Math.log(4), within(1e-4));
        assertThat(ChoiceRegression.fit(List.of(), new double[] {0.7}, 1, 0)[0])
                .as("without choices what was known stands")
                .isEqualTo(0.7);
        assertThat(ChoiceRegression.fit(choices, new double[1], 1e-6, 0.1)[0])
                .as("a tenth of the choices may as well have been the other: 0.9 * 0.8 + 0.1 / 2")
                .isCloseTo(Math.log(0.77 / 0.23), within(1e-4));
        assertThat(ChoiceRegression.fit(choices, new double[] {0.5}, 1e6, 0)[0]).isCloseTo(0.5, within(1e-3));
    }

    @Test
    void theGradientIsThatOfFiniteDifferences() {
        Random random = new Random(1);
        List<ChoiceRegression.Choice> choices = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            double[][] values = new double[2 + i % 3][3];
            for (double[] row : values) {
                for (int j = 0; j < 3; j++) {
                    row[j] = random.nextGaussian();
                }
            }
            choices.add(new ChoiceRegression.Choice(values, i % 2));
        }
        double[] at = {0.3, -0.7, 1.1};
        double[] known = {0.1, 0.2, 0.3};
        double[] gradient = new double[3];
        ChoiceRegression.loss(choices, known, 2, 0.2, at, gradient);

        for (int j = 0; j < 3; j++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[j] += 1e-6;
            down[j] -= 1e-6;
            double slope = (ChoiceRegression.loss(choices, known, 2, 0.2, up, new double[3])
                            - ChoiceRegression.loss(choices, known, 2, 0.2, down, new double[3]))
                    / 2e-6;
            assertThat(gradient[j]).isCloseTo(slope, within(1e-6));
        }
    }

    /** Where the values say nothing, half of the probability is "none", as half of the questions have no right answer. */
    @Test
    void noneIsAsProbableAsItIsFrequent() {
        List<ChoiceRegression.Choice> choices = List.of(
                new ChoiceRegression.Choice(new double[5][1], 2), new ChoiceRegression.Choice(new double[9][1], 0));

        assertThat(NoneOfThese.fit(choices, new double[] {1, 0.5}, new double[1], null, 0))
                .satisfies(fit -> assertThat(fit[0]).isCloseTo(0, within(1e-5)))
                .satisfies(fit -> assertThat(fit[1]).isCloseTo(0, within(1e-5)));
        assertThat(NoneOfThese.fit(List.of(), new double[0], new double[1], new double[] {1.5, -2}, 0))
                .containsExactly(1.5, -2);
    }

    /** Two things, of which the right one is e times as likely as the other. */
    @Test
    void noneIsFittedWhereItsProbabilitiesAddUpToWhatWasSeen() {
        List<ChoiceRegression.Choice> choices =
                List.of(new ChoiceRegression.Choice(new double[][] {{1, 0}, {0, 0}}, 0));

        double none = NoneOfThese.fit(choices, new double[] {1}, new double[] {1, 0}, null, 0)[0];

        // With the right one, e^x * 2 against e + 1; without it, e^x against 1. Both probabilities add up to 1 where
        // the product of these odds is 1, save for the little that holds the logit back to 0.
        assertThat(none).isCloseTo(Math.log((Math.E + 1) / 2) / 2, within(0.02));
    }

    @Test
    void aChoiceIsOneOfTheThings() {
        assertThatThrownBy(() -> new ChoiceRegression.Choice(new double[2][1], 2))
                .hasMessage("choice 2 of 2 things");
    }
}
