package com.heed.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.Scores.Interval;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LogisticFitTest {
    private static final Offset<Double> EIGHT = within(2e-8);
    private static final int ROWS = 60;

    /** By formulas, so that another program can make the same. */
    private static double first(int i) {
        return (i * 37 % 23 - 11) / 11.0;
    }

    private static double second(int i) {
        return (i * 53 % 17 - 8) / 8.0;
    }

    private static double[][] x() {
        double[][] x = new double[ROWS][];
        for (int i = 0; i < ROWS; i++) {
            x[i] = new double[] {1, first(i), second(i)};
        }
        return x;
    }

    private static boolean[] happened() {
        boolean[] happened = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double p = 1 / (1 + Math.exp(-(-0.3 + 1.2 * first(i) - 0.8 * second(i))));
            happened[i] = i * 71 % 101 / 101.0 < p;
        }
        return happened;
    }

    /** NumPy 2.4.6 with SciPy 1.17.1: {@code minimize} of the loss by BFGS, then Newton; errors by the inverse of the curvature. */
    @Test
    void weightsErrorsAndLikelihoodAreThoseOfAnotherProgram() {
        LogisticFit fit = LogisticFit.of(x(), happened());

        assertThat(fit.weights()).containsExactly(new double[] {-0.36499825, 1.05129026, -0.61313718}, EIGHT);
        assertThat(fit.standardError(0)).isCloseTo(0.27815541, EIGHT);
        assertThat(fit.standardError(1)).isCloseTo(0.47636948, EIGHT);
        assertThat(fit.standardError(2)).isCloseTo(0.45739556, EIGHT);
        assertThat(fit.logLikelihood()).isCloseTo(-37.467849366936946, EIGHT);
        assertThat(fit.separated()).isFalse();
        Interval wald = fit.wald(1);
        assertThat(wald.low()).isCloseTo(1.05129026 - 1.959964 * 0.47636948, within(1e-6));
        assertThat(wald.high()).isCloseTo(1.05129026 + 1.959964 * 0.47636948, within(1e-6));
    }

    /** The same program: {@code brentq} of the profile less 1.92073. */
    @Test
    void intervalsByTheProfileAreThoseOfAnotherProgram() {
        LogisticFit fit = LogisticFit.of(x(), happened());

        assertThat(fit.profile(0).low()).isCloseTo(-0.9258310467, within(1e-6));
        assertThat(fit.profile(0).high()).isCloseTo(0.1735099540, within(1e-6));
        assertThat(fit.profile(1).low()).isCloseTo(0.1536743034, within(1e-6));
        assertThat(fit.profile(1).high()).isCloseTo(2.0419099927, within(1e-6));
        assertThat(fit.profile(2).low()).isCloseTo(-1.5468335572, within(1e-6));
        assertThat(fit.profile(2).high()).isCloseTo(0.2661684786, within(1e-6));
    }

    /** Closed form: with one column of 0 and 1, the odds ratio is that of the table of two by two, its error the root of the sum of 1 / count (Woolf 1955). */
    @Test
    void twoGroupsGiveTheCrossProduct() {
        int[][] counts = {{30, 10}, {15, 25}};
        double[][] x = new double[80][];
        boolean[] happened = new boolean[80];
        int row = 0;
        for (int group = 0; group < 2; group++) {
            for (int left = 0; left < 2; left++) {
                for (int k = 0; k < counts[group][left]; k++) {
                    x[row] = new double[] {1, group};
                    happened[row++] = left == 1;
                }
            }
        }

        LogisticFit fit = LogisticFit.of(x, happened);

        assertThat(Math.exp(fit.weights()[1])).isCloseTo(30.0 * 25 / (10.0 * 15), within(1e-8));
        assertThat(fit.standardError(1)).isCloseTo(Math.sqrt(1.0 / 30 + 1.0 / 10 + 1.0 / 15 + 1.0 / 25), within(1e-8));
    }

    @Test
    void whatCanBeToldWithoutFaultKeepsFiniteWeightsAndSaysSo() {
        double[][] x = new double[40][];
        boolean[] happened = new boolean[40];
        for (int i = 0; i < 40; i++) {
            x[i] = new double[] {1, (i - 19.5) / 11.5};
            happened[i] = i >= 20;
        }

        LogisticFit fit = LogisticFit.of(x, happened);

        assertThat(fit.separated()).isTrue();
        assertThat(fit.weights()[1]).isBetween(1.0, 12.0);
        assertThat(fit.standardError(1)).isBetween(0.1, 10.0);
    }

    @Test
    void aColumnThatIsASumOfOthersOrNoRowIsRefused() {
        double[][] x = {{1, 2, 3}, {1, 4, 5}, {1, 1, 2}, {1, 0, 1}};
        assertThatThrownBy(() -> LogisticFit.ridge(x, new boolean[] {true, false, true, false}, new double[3]))
                .hasMessage("a column is a sum of others; take one of them out");
        assertThatThrownBy(() -> LogisticFit.of(x, new boolean[3])).hasMessage("4 rows for 3 outcomes");
    }
}
