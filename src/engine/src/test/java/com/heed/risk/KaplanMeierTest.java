package com.heed.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.risk.KaplanMeier.Stay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {
    /** Weeks in remission of 21 patients who took 6-mercaptopurine (Freireich et al. 1963); those below 0 had not ended. */
    private static final int[] WEEKS = {
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
    };

    private static List<Stay> stays() {
        List<Stay> stays = new ArrayList<>();
        for (int weeks : WEEKS) {
            stays.add(new Stay(Math.abs(weeks), weeks > 0));
        }
        return stays;
    }

    private static KaplanMeier remission() {
        return KaplanMeier.of(stays());
    }

    /** Shares and standard errors as printed in Kleinbaum and Klein, Survival Analysis, 3rd edition, table 2.1 and its text on Greenwood. */
    @Test
    void sharesAndErrorsAreThosePublished() {
        KaplanMeier curve = remission();

        assertThat(curve.steps())
                .extracting(KaplanMeier.Step::length)
                .containsExactly(6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0);
        assertThat(curve.steps()).extracting(KaplanMeier.Step::atRisk).containsExactly(21, 17, 15, 12, 11, 7, 6);
        double[] shares = {0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482};
        double[] errors = {0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346};
        for (int i = 0; i < shares.length; i++) {
            assertThat(curve.steps().get(i).survival().value()).isCloseTo(shares[i], within(5e-5));
            assertThat(curve.steps().get(i).standardError()).isCloseTo(errors[i], within(5e-5));
        }
        assertThat(curve.median()).hasValue(23);
        assertThat(curve.survival(5)).isEqualTo(1);
        assertThat(curve.survival(21)).isCloseTo(0.6275, within(5e-5));
    }

    /** SciPy 1.17.1: {@code stats.ecdf(...).sf.confidence_interval(method="log-log")}. */
    @Test
    void intervalsAreThoseOfAnotherProgram() {
        double[] low = {0.61971796, 0.56314656, 0.50319951, 0.43161022, 0.36751086, 0.26777894, 0.18805201};
        double[] high = {0.95155175, 0.92280902, 0.88936184, 0.84906596, 0.80491219, 0.74679072, 0.68014263};
        List<KaplanMeier.Step> steps = remission().steps();
        for (int i = 0; i < low.length; i++) {
            assertThat(steps.get(i).survival().low()).isCloseTo(low[i], within(1e-8));
            assertThat(steps.get(i).survival().high()).isCloseTo(high[i], within(1e-8));
        }
    }

    /** Weeks in remission of the 21 patients who took nothing in the same trial; all ended. */
    private static final int[] PLACEBO = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};

    private static List<Stay> placebo() {
        List<Stay> stays = new ArrayList<>();
        for (int weeks : PLACEBO) {
            stays.add(new Stay(weeks, true));
        }
        return stays;
    }

    /** Kleinbaum and Klein, 3rd edition, chapter 2: 16.79 with p below 0.0001. */
    @Test
    void theLogRankTestOfTheTrialIsThePublishedOne() {
        LogRank test = LogRank.of(stays(), placebo());

        assertThat(test.chiSquared()).isCloseTo(16.793, within(5e-4));
        assertThat(test.p()).isCloseTo(4.169e-5, within(5e-8));
        assertThat(LogRank.of(placebo(), stays()).chiSquared()).isCloseTo(test.chiSquared(), within(1e-12));
    }

    @Test
    void groupsThatAreAlikeOrOfWhichNobodyLeftDoNotDiffer() {
        assertThat(LogRank.of(placebo(), placebo()).p()).isCloseTo(1, within(1e-12));
        assertThat(LogRank.of(List.of(new Stay(3, false)), List.of(new Stay(5, false))))
                .isEqualTo(new LogRank(0, 1));
    }

    @Test
    void nobodyOrAStayBelowNoughtIsRefused() {
        assertThatThrownBy(() -> KaplanMeier.of(List.of())).hasMessage("no stay to learn from; give at least one");
        assertThatThrownBy(() -> new Stay(-1, true)).hasMessage("a stay of -1.0; it cannot be less than 0");
    }

    @Test
    void aCurveOfWhichAllLeftEndsAtNought() {
        KaplanMeier curve = KaplanMeier.of(List.of(new Stay(1, true), new Stay(2, true)));
        assertThat(curve.survival(2)).isZero();
        assertThat(curve.median()).hasValue(1);
    }
}
