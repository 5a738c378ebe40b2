package com.heed.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairRegressionTest {
    private static final double[] HARDLY = {1e-9, 1e-9};

    /** With one value of 0 and 1 the model is saturated: bias and weight are log odds of the shares in the two groups, ln(1/3) and ln(3) - ln(1/3). */
    @Test
    void withoutAPullTheWeightsOfATwoByTwoTableAreItsLogOdds() {
        double[][] rows = {{0}, {0}, {0}, {0}, {1}, {1}, {1}, {1}};
        boolean[] same = {true, false, false, false, true, true, true, false};

        double[] found = PairRegression.fit(rows, same, ones(8), new double[2], HARDLY);

        assertThat(found[0]).isCloseTo(2 * Math.log(3), within(1e-5));
        assertThat(found[1]).isCloseTo(-Math.log(3), within(1e-5));
    }

    @Test
    void aWeightThatWouldBeBelowZeroIsZeroAndTheBiasIsTheLogOddsOfAll() {
        double[][] rows = {{0}, {0}, {0}, {0}, {1}, {1}, {1}, {1}};
        boolean[] same = {true, true, true, false, true, false, true, false};

        double[] found = PairRegression.fit(rows, same, ones(8), new double[2], HARDLY);

        assertThat(found[0]).isZero();
        assertThat(found[1]).isCloseTo(Math.log(5.0 / 3), within(1e-6));
    }

    @Test
    void withoutRowsTheKnownWeightsStandAndWithMoreRowsTheyAreLeftFurtherBehind() {
        double[] known = {2, -1};
        double[] pull = {5, 5};
        double[][] few = {{1}, {1}, {0}, {0}};
        boolean[] against = {false, true, true, false};
        double[][] many = new double[400][];
        boolean[] againstMany = new boolean[400];
        for (int i = 0; i < many.length; i++) {
            many[i] = few[i % 4];
            againstMany[i] = against[i % 4];
        }

        double none = PairRegression.fit(new double[0][], new boolean[0], ones(0), known, pull)[0];
        double some = PairRegression.fit(few, against, ones(4), known, pull)[0];
        double all = PairRegression.fit(many, againstMany, ones(400), known, pull)[0];

        assertThat(none).isEqualTo(2);
        assertThat(some).isBetween(1.0, 1.99);
        assertThat(all).isBetween(0.0, 0.5);
    }

    /** At the minimum the slope by finite differences is 0 where a weight is free, and not negative where it is held at 0. */
    @Test
    void whatIsFoundIsTheMinimumOnRandomRows() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 20; round++) {
            double[][] rows = new double[60][3];
            boolean[] same = new boolean[60];
            double[] counts = new double[60];
            for (int i = 0; i < rows.length; i++) {
                Arrays.setAll(rows[i], j -> random.nextDouble(-2, 2));
                same[i] = random.nextDouble() < 1 / (1 + Math.exp(-rows[i][0] + rows[i][1]));
                counts[i] = random.nextDouble(0.1, 2);
            }
            double[] known = {0.5, 0.5, 0.5, 0};
            double[] pull = {0.3, 0.3, 0.3, 0.1};

            double[] found = PairRegression.fit(rows, same, counts, known, pull);

            for (int j = 0; j < found.length; j++) {
                double slope = slope(rows, same, counts, known, pull, found, j);
                if (j < 3 && found[j] == 0) {
                    assertThat(slope).isGreaterThan(-1e-4);
                } else {
                    assertThat(slope).isCloseTo(0, within(1e-4));
                }
            }
        }
    }

    @Test
    void rowsOfAnotherWidthAreRefused() {
        assertThatThrownBy(() ->
                        PairRegression.fit(new double[][] {{1, 2}}, new boolean[1], ones(1), new double[2], HARDLY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 0 has 2 values instead of 1");
    }

    @Test
    void groupsWeighAlikeWhateverTheirSize() {
        assertThat(PairRegression.alike(new int[] {0, 0, 0, 2})).containsExactly(2 / 3.0, 2 / 3.0, 2 / 3.0, 2);
    }

    private static double slope(
            double[][] rows, boolean[] same, double[] counts, double[] known, double[] pull, double[] at, int j) {
        double step = 1e-6;
        double[] above = at.clone();
        double[] below = at.clone();
        above[j] += step;
        below[j] -= step;
        return (loss(rows, same, counts, known, pull, above) - loss(rows, same, counts, known, pull, below))
                / (2 * step);
    }

    private static double loss(
            double[][] rows, boolean[] same, double[] counts, double[] known, double[] pull, double[] at) {
        double loss = 0;
        for (int i = 0; i < rows.length; i++) {
            double odds = at[3] + at[0] * rows[i][0] + at[1] * rows[i][1] + at[2] * rows[i][2];
            loss += counts[i] * Math.log1p(Math.exp(same[i] ? -odds : odds));
        }
        for (int j = 0; j < at.length; j++) {
            loss += pull[j] / 2 * (at[j] - known[j]) * (at[j] - known[j]);
        }
        return loss;
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
