package com.heed.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The tests and ratios of a profile against numbers of SciPy 1.17.1 and of the papers. */
final class TestedFormulasTest {
    /** Dunning (1993), table of bigrams: "the swiss" in 31,777 words of Swiss bank reports has 270.72. */
    @Test
    void theRatioOfTheSwissIsThatOfDunningsTable() {
        assertThat(LogLikelihoodRatio.of(110, 2442, 111, 29_114)).isCloseTo(270.72, within(0.005));
        assertThat(LogLikelihoodRatio.of(0, 10, 0, 20)).as("a word nobody uses").isZero();
        assertThat(LogLikelihoodRatio.of(5, 15, 10, 30)).as("used alike").isCloseTo(0, within(1e-12));
    }

    /** scipy.stats.kendalltau(range(7), values, method="exact"). */
    @Test
    void aTrendWithoutTiesHasItsExactProbability() {
        MannKendall.Result test = MannKendall.of(new double[] {0.5, 0.4, 0.45, 0.1, -0.2, -0.1, -0.4});
        assertThat(test.s()).isEqualTo(-17);
        assertThat(test.p()).isCloseTo(0.010714285714285714, within(1e-12));
    }

    /** S = 55 and its variance 209.667 with three pairs of ties, then twice scipy.stats.norm.sf(54 / sqrt(209.667)). */
    @Test
    void aTrendWithTiesIsTakenAsNormalWithTheVarianceCorrected() {
        MannKendall.Result test = MannKendall.of(new double[] {1, 3, 2, 2, 5, 4, 4, 6, 7, 7, 8, 9});
        assertThat(test.s()).isEqualTo(55);
        assertThat(test.p()).isCloseTo(0.0001920010335836478, within(1e-9));
    }

    @Test
    void valuesThatStandStillHaveNoTrend() {
        assertThat(MannKendall.of(new double[] {0.3, 0.3, 0.3, 0.3, 0.3, 0.3}).p())
                .isEqualTo(1);
    }

    /** scipy.stats.mannwhitneyu(x, y, method="asymptotic"). */
    @Test
    void twoGroupsWithTiesAreComparedAsByScipy() {
        RankSum.Result test = RankSum.of(
                new double[] {1.1, 2.2, 3.3, 4.4, 5.5, 2.2}, new double[] {0.5, 1.1, 1.7, 2.2, 2.2, 3.0, 0.9, 1.2});
        assertThat(test.above()).isCloseTo(0.8020833333333334, within(1e-12));
        assertThat(test.p()).isCloseTo(0.06730317214290565, within(1e-9));
    }

    @Test
    void groupsOfOneValueAreNoDifferent() {
        assertThat(RankSum.of(new double[] {2, 2}, new double[] {2, 2, 2}).p()).isEqualTo(1);
    }

    /** scipy.stats.binom.sf(count - 1, of, share). */
    @Test
    void theTailOfTheBinomialIsThatOfScipy() {
        assertThat(BinomialTail.atLeast(5, 20, 1 / 28.0)).isCloseTo(0.0005742314951453361, within(1e-12));
        assertThat(BinomialTail.atLeast(5, 20, 0.1)).isCloseTo(0.04317449528446339, within(1e-12));
        assertThat(BinomialTail.atLeast(300, 500, 0.5)).isCloseTo(4.470033271126644e-06, within(1e-13));
        assertThat(BinomialTail.atLeast(0, 9, 0.3)).isCloseTo(1, within(1e-12));
        assertThatThrownBy(() -> BinomialTail.atLeast(7, 6, 0.3)).hasMessageContaining("7 of 6");
    }

    /** scipy.stats.binomtest(k, n).proportion_ci(method="wilson").low is 0.5655, 0.4869 and 0.5291. */
    @Test
    void aChannelIsPreferredWhereTheLowerEndAfterWilsonIsAboveHalf() {
        assertThat(PreferredChannel.of(List.of(new Tally("phone", 5)))).isPresent();
        assertThat(PreferredChannel.of(List.of(new Tally("phone", 4))))
                .as("four are too few")
                .isEmpty();
        assertThat(PreferredChannel.of(List.of(new Tally("phone", 6), new Tally("email", 1))))
                .isEmpty();
        PreferredChannel preferred = PreferredChannel.of(List.of(new Tally("phone", 7), new Tally("email", 1)))
                .orElseThrow();
        assertThat(preferred.channel()).isEqualTo("phone");
        assertThat(preferred.contacts().low()).isCloseTo(0.5291118177871464, within(1e-12));
    }
}
