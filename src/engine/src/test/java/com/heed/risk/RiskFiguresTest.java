package com.heed.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.Scores.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RiskFiguresTest {
    private static RiskFigures figures() {
        double[] p = new double[60];
        boolean[] happened = new boolean[60];
        for (int i = 0; i < 60; i++) {
            p[i] = (i * 29 % 60 + 0.5) / 60;
            happened[i] = i * 13 % 60 / 60.0 < p[i];
        }
        return new RiskFigures(p, happened);
    }

    /** NumPy 2.4.6 with SciPy 1.17.1: {@code mannwhitneyu} over the product of counts; the others by their definitions. */
    @Test
    void figuresAreThoseOfAnotherProgram() {
        RiskFigures figures = figures();

        assertThat(figures.auc(1).value()).isCloseTo(0.84375, within(1e-12));
        assertThat(figures.logLoss(1).value()).isCloseTo(0.5227544332625406, within(1e-12));
        assertThat(figures.calibrationError(1).value()).isCloseTo(0.06666666666666667, within(1e-12));
        assertThat(figures.lift(1).value()).isCloseTo(1.875, within(1e-12));
        assertThat(figures.rate()).isCloseTo(32.0 / 60, within(1e-12));
        assertThat(figures.majority()).isCloseTo(32.0 / 60, within(1e-12));
        assertThat(figures.auc(1).low()).isBetween(0.7, 0.84);
        assertThat(figures.auc(1).high()).isBetween(0.85, 0.95);
    }

    /** Three of ten have the same largest p, one of them left, four left in all: a tenth holds one row, a third of a leaver; 1/3 / 0.4. */
    @Test
    void aTieAtTheEdgeOfTheTopTenthCountsByItsShare() {
        double[] p = {0.9, 0.9, 0.9, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        boolean[] happened = {true, false, false, true, true, true, false, false, false, false};
        assertThat(new RiskFigures(p, happened).lift(1).value()).isCloseTo(1.0 / 3 / 0.4, within(1e-12));
    }

    @Test
    void oneKindAloneIsRefused() {
        assertThatThrownBy(() -> new RiskFigures(new double[3], new boolean[3]))
                .hasMessage("all 3 rows are of one kind; figures need rows of both");
    }

    @Test
    void theSimplestWithinOneStandardErrorOfThePairedDifferenceWins() {
        double[] best = new double[100];
        double[] near = new double[100];
        double[] worse = new double[100];
        for (int i = 0; i < 100; i++) {
            best[i] = i;
            near[i] = i + (i % 2 == 0 ? 1 : -0.9);
            worse[i] = i + 0.05;
        }
        assertThat(OneStandardError.simplest(List.of(near, best))).isZero();
        assertThat(OneStandardError.simplest(List.of(worse, best))).isEqualTo(1);
        assertThat(OneStandardError.simplest(List.of(best, best))).isZero();
    }

    /** SciPy 1.17.1, {@code optimize.isotonic_regression}: 0 three times, 1/3 nine times, 2/3 six times, 1 twice; here with half a row of each kind more a step. */
    @Test
    void isotonicStepsAreThoseOfAnotherProgram() {
        double[] odds = new double[20];
        boolean[] happened = new boolean[20];
        for (int i = 0; i < 20; i++) {
            odds[i] = i / 2.0 - 5;
            happened[i] = i * 7 % 20 < i;
        }

        RiskCalibration.Isotonic steps = RiskCalibration.Isotonic.fit(odds, happened);

        assertThat(steps.share()).containsExactly(new double[] {0.5 / 4, 3.5 / 10, 4.5 / 7, 2.5 / 3}, within(1e-12));
        assertThat(steps.from()).containsExactly(new double[] {-4.5, -1.5, 2.25, 4.25}, within(1e-12));
        assertThat(steps.probability(-3)).isCloseTo((0.5 / 4 + 3.5 / 10) / 2, within(1e-12));
        assertThat(steps.probability(-100)).isEqualTo(0.5 / 4);
        assertThat(steps.probability(100)).isCloseTo(2.5 / 3, within(1e-12));
    }

    @Test
    void aModelThatIsTwiceTooSureIsCalibratedOutOfFold() {
        int n = 4000;
        double[] odds = new double[n];
        boolean[] happened = new boolean[n];
        int[] folds = new int[n];
        for (int i = 0; i < n; i++) {
            odds[i] = 2 * ((i * 37 % 101) / 25.0 - 2);
            happened[i] = (i * 7919L % 4001) / 4001.0 < Link.probability(odds[i] / 2);
            folds[i] = i * 31 % 5;
        }

        RiskCalibration chosen = RiskCalibration.choose(odds, happened, folds);

        assertThat(chosen.name()).isEqualTo("platt");
        double[] p = Arrays.stream(odds).map(chosen::probability).toArray();
        double[] before = Arrays.stream(odds).map(Link::probability).toArray();
        assertThat(new RiskFigures(p, happened).calibrationError(1).value()).isLessThan(0.02);
        assertThat(new RiskFigures(before, happened).calibrationError(1).value())
                .isGreaterThan(0.05);
    }

    /** One bin of n rows with p = 0.5 is off by half the mean deviation of a binomial, sqrt(2 / (pi n)) / 2. */
    @Test
    void chanceAloneMakesACalibrationErrorThatFallsWithTheRows() {
        for (int rows : new int[] {100, 10_000}) {
            double[] even = new double[rows];
            boolean[] happened = new boolean[rows];
            Arrays.fill(even, 0.5);
            happened[0] = true;
            double chance = new RiskFigures(even, happened).calibrationErrorByChance(1);
            double wanted = Math.sqrt(2 / (Math.PI * rows)) / 2;
            assertThat(chance).isCloseTo(wanted, within(0.15 * wanted));
        }
    }

    /** Probabilities that are off by 0.1 in one bin: the interval holds what was measured, and in 95 of 100 samples or nearly so 0.1. */
    @Test
    void theIntervalOfTheCalibrationErrorIsNotAboveWhatWasMeasured() {
        int held = 0;
        for (int sample = 0; sample < 100; sample++) {
            SplittableRandom random = new SplittableRandom(sample);
            double[] said = new double[400];
            boolean[] happened = new boolean[400];
            for (int i = 0; i < 400; i++) {
                said[i] = 0.35;
                happened[i] = random.nextDouble() < 0.45;
            }
            Interval error = new RiskFigures(said, happened).calibrationError(1);
            assertThat(error.value()).isBetween(error.low(), error.high());
            held += error.low() <= 0.1 && 0.1 <= error.high() ? 1 : 0;
        }
        assertThat(held).isBetween(88, 99);
    }

    /** A table as it comes: eight bins, few rows in some, and nothing wrong but chance. */
    @Test
    void ofRightProbabilitiesTheIntervalReachesDownToLittle() {
        SplittableRandom random = new SplittableRandom(4);
        double[] said = new double[400];
        boolean[] happened = new boolean[400];
        for (int i = 0; i < 400; i++) {
            said[i] = random.nextDouble(0.05, 0.85);
            happened[i] = random.nextDouble() < said[i];
        }
        RiskFigures figures = new RiskFigures(said, happened);
        Interval error = figures.calibrationError(1);
        assertThat(error.value()).isBetween(error.low(), error.high());
        assertThat(error.low()).isLessThan(figures.calibrationErrorByChance(1));
    }
}
