package com.heed.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.forecast.Regression.Family;
import com.heed.forecast.Regression.Fit;
import com.heed.learn.PositiveDefinite;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RegressionTest {

    private static final int CASES = 40;
    private static final double STRENGTH = 2;

    /** Features, counts and outcomes by formulas, so that another program can make the same. */
    private static Rows rows() {
        Rows rows = new Rows(3);
        for (int i = 0; i < CASES; i++) {
            rows.add(new int[] {0, 1, 2}, new double[] {1, first(i), second(i)});
        }
        return rows;
    }

    private static double first(int i) {
        return (i * 37 % 11 - 5) / 5.0;
    }

    private static double second(int i) {
        return (i * 53 % 7 - 3) / 3.0;
    }

    private static double[] counts() {
        double[] y = new double[CASES];
        Arrays.setAll(y, i -> i * 29 % 6 + (first(i) > 0 ? 3 : 0));
        return y;
    }

    private static double[] outcomes() {
        double[] y = new double[CASES];
        Arrays.setAll(y, i -> {
            int plain = (i * i + 3 * i) % 5 < 2 ? 1 : 0;
            return second(i) > 0.5 ? 1 - plain * (i % 2) : plain;
        });
        return y;
    }

    private static Fit fit(Family family, double[] y) {
        Penalty penalty = new Penalty(3).towardsZero(1, STRENGTH).towardsZero(2, STRENGTH);
        return Regression.fit(family, rows(), y, new double[CASES], ones(CASES), penalty);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** scikit-learn 1.9.1: {@code PoissonRegressor(alpha=2/40, tol=1e-13, solver="newton-cholesky")}. */
    @Test
    void poissonRegressionAgreesWithScikitLearn() {
        assertThat(fit(Family.POISSON, counts()).weights())
                .containsExactly(
                        new double[] {1.2838142070442011, 0.6116389090601015, -0.05481104735984831}, within(1e-9));
    }

    /** scikit-learn 1.9.1: {@code LogisticRegression(C=1/2, tol=1e-13, solver="newton-cholesky")}. */
    @Test
    void logisticRegressionAgreesWithScikitLearn() {
        assertThat(fit(Family.LOGISTIC, outcomes()).weights())
                .containsExactly(
                        new double[] {0.12103761058964338, 0.2249764292407159, 0.44492321106322197}, within(1e-9));
    }

    /** scikit-learn 1.9.1: {@code Ridge(alpha=2)}. */
    @Test
    void ridgeRegressionAgreesWithScikitLearn() {
        assertThat(fit(Family.NORMAL, counts()).weights())
                .containsExactly(
                        new double[] {3.8839356794287045, 2.094652888433186, -0.15615628897164083}, within(1e-9));
    }

    /** numpy 2.4.6: roots of the diagonal of the inverse of A'WA + P, and the trace of that inverse times A'WA. */
    @Test
    void standardErrorsAndFreedomAgreeWithNumpy() {
        Fit fit = fit(Family.POISSON, counts());

        assertThat(fit.standardErrors())
                .containsExactly(
                        new double[] {0.08554971013992577, 0.130346353154053, 0.11918723415679569}, within(1e-9));
        assertThat(fit.freedom()).isCloseTo(2.937608462866984, within(1e-9));
    }

    @Test
    void withNothingButAnInterceptItIsTheMeanAndTheLogOdds() {
        Rows alone = new Rows(1);
        for (int i = 0; i < CASES; i++) {
            alone.add(new int[] {0}, new double[] {1});
        }
        double meanCount = Arrays.stream(counts()).average().orElseThrow();
        double share = Arrays.stream(outcomes()).average().orElseThrow();

        assertThat(intercept(Family.POISSON, alone, counts())).isCloseTo(Math.log(meanCount), within(1e-12));
        assertThat(intercept(Family.LOGISTIC, alone, outcomes()))
                .isCloseTo(Math.log(share / (1 - share)), within(1e-12));
        assertThat(intercept(Family.NORMAL, alone, counts())).isCloseTo(meanCount, within(1e-12));
    }

    private static double intercept(Family family, Rows rows, double[] y) {
        return Regression.fit(family, rows, y, new double[CASES], ones(CASES), new Penalty(1))
                .weights()[0];
    }

    /** Of n cases with mean m, held back as by k cases, n / (n + k) of the way is gone. */
    @Test
    void aStrengthCountsAsSoManyCases() {
        Rows alone = new Rows(1);
        double[] y = new double[30];
        for (int i = 0; i < 30; i++) {
            alone.add(new int[] {0}, new double[] {1});
            y[i] = i % 3;
        }
        Fit fit = Regression.fit(Family.NORMAL, alone, y, new double[30], ones(30), new Penalty(1).towardsZero(0, 20));

        assertThat(fit.weights()[0]).isCloseTo(1.0 * 30 / 50, within(1e-12));
    }

    /** Two groups of n cases apart by d and pulled together with strength s end at d n / (n + 2 s). */
    @Test
    void whatIsToBeAlikeIsDrawnTogether() {
        Rows two = new Rows(2);
        double[] y = new double[20];
        for (int i = 0; i < 20; i++) {
            two.add(new int[] {i % 2}, new double[] {1});
            y[i] = i % 2 == 0 ? 1 : 5;
        }
        double[] found = Regression.fit(Family.NORMAL, two, y, new double[20], ones(20), new Penalty(2).alike(0, 1, 15))
                .weights();

        assertThat(found[1] - found[0]).isCloseTo(4.0 * 10 / (10 + 30), within(1e-12));
        assertThat(found[1] + found[0]).isCloseTo(6, within(1e-12));
    }

    @Test
    void aRowWithoutWeightIsNotThere() {
        double[] some = ones(CASES);
        double[] y = counts();
        some[7] = 0;
        y[7] = 1e6;
        Fit without =
                Regression.fit(Family.POISSON, rows(), y, new double[CASES], some, new Penalty(3).towardsZero(1, 1));
        y[7] = 0;
        Fit again =
                Regression.fit(Family.POISSON, rows(), y, new double[CASES], some, new Penalty(3).towardsZero(1, 1));

        assertThat(again.weights()).isEqualTo(without.weights());
    }

    /** Ten thousand to one on each side: without a penalty the odds would grow for ever. */
    @Test
    void outcomesThatAreTakenApartByAFeatureEndSomewhere() {
        Rows apart = new Rows(2);
        double[] y = new double[1000];
        for (int i = 0; i < 1000; i++) {
            apart.add(new int[] {0, 1}, new double[] {1, i < 500 ? -1 : 1});
            y[i] = i < 500 ? 0 : 1;
        }
        double[] found = Regression.fit(
                        Family.LOGISTIC, apart, y, new double[1000], ones(1000), new Penalty(2).towardsZero(1, 1))
                .weights();

        // The gradient at the end: 1000 (1 - logistic(w)) = w.
        assertThat(1000 * (1 - Regression.logistic(found[1]))).isCloseTo(found[1], within(1e-6));
    }

    @Test
    void aMatrixThatIsNotPositiveDefiniteIsRefused() {
        assertThatThrownBy(() -> PositiveDefinite.of(new double[][] {{1, 2}, {2, 1}}))
                .hasMessageContaining("row 1 leaves -3.0 on the diagonal");
    }

    @Test
    void aSolutionSolves() {
        double[][] matrix = {{4, 1, 0.5}, {1, 3, -1}, {0.5, -1, 2}};
        double[] x = PositiveDefinite.of(matrix).solve(new double[] {1, 2, 3});

        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += matrix[i][j] * x[j];
            }
            assertThat(sum).isCloseTo(i + 1.0, within(1e-12));
        }
    }
}
