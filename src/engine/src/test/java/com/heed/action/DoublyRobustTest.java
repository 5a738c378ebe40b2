package com.heed.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DoublyRobustTest {
    /** Hernán and Robins, Causal Inference: What If (2020), table 2.2: twenty people by risk (L), treatment (A) and death (Y). */
    private static final int[] L = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

    private static final int[] A = {0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    private static final int[] Y = {0, 1, 0, 0, 0, 0, 0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0};

    private static DoublyRobust.Cases whatIf(double[] propensity, double[] risk) {
        int n = L.length;
        double[] expected = Arrays.stream(L).mapToDouble(l -> risk[l]).toArray();
        boolean[] taken = new boolean[n];
        for (int i = 0; i < n; i++) {
            taken[i] = A[i] == 1;
        }
        return new DoublyRobust.Cases(
                Arrays.stream(Y).asDoubleStream().toArray(),
                taken,
                Arrays.stream(L).mapToDouble(l -> propensity[l]).toArray(),
                expected,
                expected,
                IntStream.range(0, n).boxed().toArray());
    }

    /** The book: the risk is 7/13 of the treated and 3/7 of the others, and 1/2 either way once the worse state of the treated is allowed for. */
    @Test
    void theTextbookIsFoundByPropensitiesAloneAndByOutcomesAlone() {
        double[] none = {0, 0};
        Effect byPropensity = DoublyRobust.estimate(whatIf(new double[] {0.5, 0.75}, none));
        Effect byOutcome = DoublyRobust.estimate(whatIf(new double[] {0.3, 0.3}, new double[] {0.25, 2.0 / 3}));
        for (Effect effect : new Effect[] {byPropensity, byOutcome}) {
            assertThat(effect.naiveWith()).isCloseTo(7.0 / 13, within(1e-12));
            assertThat(effect.naiveWithout()).isCloseTo(3.0 / 7, within(1e-12));
            assertThat(effect.wellWith()).isCloseTo(0.5, within(1e-12));
            assertThat(effect.wellWithout()).isCloseTo(0.5, within(1e-12));
            assertThat(effect.difference()).isCloseTo(0, within(1e-12));
            assertThat(effect.with()).isEqualTo(13);
            assertThat(effect.without()).isEqualTo(7);
        }
        Effect both = DoublyRobust.estimate(whatIf(new double[] {0.3, 0.3}, none));
        assertThat(both.difference()).as("neither is right").isCloseTo(7.0 / 13 - 3.0 / 7, within(1e-12));
    }

    /** By chance alone, half and half, it is the difference of two means with Welch's error, but for the factors n / (n - 1). */
    @Test
    void aCoinTossGivesTheDifferenceOfMeansWithItsError() {
        SplittableRandom random = new SplittableRandom(3);
        int n = 4_000;
        double[] y = new double[n];
        boolean[] taken = new boolean[n];
        double[] half = new double[n];
        double[][] sums = new double[2][3];
        for (int i = 0; i < n; i++) {
            taken[i] = i % 2 == 0;
            y[i] = taken[i] ? random.nextDouble() : random.nextDouble() / 2;
            half[i] = 0.5;
            double[] sum = sums[taken[i] ? 1 : 0];
            sum[0]++;
            sum[1] += y[i];
            sum[2] += y[i] * y[i];
        }
        Effect effect = DoublyRobust.estimate(new DoublyRobust.Cases(
                y,
                taken,
                half,
                new double[n],
                new double[n],
                IntStream.range(0, n).boxed().toArray()));
        double[] means = {sums[0][1] / sums[0][0], sums[1][1] / sums[1][0]};
        double welch = Math.sqrt((sums[0][2] / sums[0][0] - means[0] * means[0]) / sums[0][0]
                + (sums[1][2] / sums[1][0] - means[1] * means[1]) / sums[1][0]);
        assertThat(effect.difference()).isCloseTo(means[1] - means[0], within(1e-12));
        assertThat(effect.error()).isCloseTo(welch, within(welch * 1e-3));
    }

    /** Seven contacts of a customer that all went the same way are one piece of news and not seven. */
    @Test
    void contactsOfOneCustomerMakeTheIntervalNoNarrower() {
        DoublyRobust.Cases once = whatIf(new double[] {0.5, 0.75}, new double[] {0, 0});
        int n = once.outcome().length;
        int[] again = IntStream.range(0, 7 * n).map(i -> i % n).toArray();
        boolean[] taken = new boolean[again.length];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = once.taken()[again[i]];
        }
        DoublyRobust.Cases seven = new DoublyRobust.Cases(
                Arrays.stream(again).mapToDouble(i -> once.outcome()[i]).toArray(),
                taken,
                Arrays.stream(again).mapToDouble(i -> once.propensity()[i]).toArray(),
                new double[again.length],
                new double[again.length],
                Arrays.stream(again).boxed().toArray());
        assertThat(DoublyRobust.estimate(seven).error())
                .isCloseTo(DoublyRobust.estimate(once).error(), within(1e-12));
    }

    @Test
    void whereNobodyGotItNothingCanBeTold() {
        DoublyRobust.Cases cases = whatIf(new double[] {0.5, 0.75}, new double[] {0, 0});
        Arrays.fill(cases.taken(), false);
        assertThatThrownBy(() -> DoublyRobust.estimate(cases))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none of 20 cases is with");
    }

    /** Any table of Student's t. */
    @ParameterizedTest
    @CsvSource({"5,2.571", "10,2.228", "19,2.093", "30,2.042", "60,2.000", "120,1.980", "100000,1.960"})
    void theQuantilesAreThoseOfTheTables(int freedom, double quantile) {
        assertThat(StudentQuantile.upper975(freedom)).isCloseTo(quantile, within(0.001));
    }
}
