package com.heed.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class PairedCasesTest {
    /** Of the cases that only one way gets right, six of six to one side have probability 2 / 64 by chance, five of five 2 / 32. */
    @Test
    void sixLostAndNoneWonIsWorseForCertainAndFiveIsNot() {
        assertThat(new PairedCases(30, 6, 0).isSurelyWorse()).isTrue();
        assertThat(new PairedCases(30, 5, 0).isSurelyWorse()).isFalse();
        assertThat(new PairedCases(30, 0, 6).isSurelyWorse()).isFalse();
    }

    @Test
    void onFewerThanThirtyCasesNothingIsLost() {
        assertThat(new PairedCases(30, 6, 0).isLost()).isTrue();
        assertThat(new PairedCases(29, 6, 0).isLost()).isFalse();
        assertThat(new PairedCases(30, 5, 0).isLost()).isFalse();
    }

    @Test
    void onlyCasesThatOneWayGetsRightAloneTellThemApart() {
        PairedCases cases = new PairedCases(0, 0, 0)
                .with(true, true)
                .with(false, false)
                .with(true, false)
                .with(false, true);
        assertThat(cases).isEqualTo(new PairedCases(4, 1, 1));
    }

    /** Without gains the exact way is the binomial: were 15 of 100 lost, so few as three of 50 would be lost with probability 0.046, and four with 0.112. */
    @Test
    void threeOfFiftyLostIsLessThanFifteenOfAHundredForCertainAndFourIsNot() {
        assertThat(new PairedCases(50, 3, 0).isSurelyWithin(0.15)).isTrue();
        assertThat(new PairedCases(50, 4, 0).isSurelyWithin(0.15)).isFalse();
        assertThat(new PairedCases(50, 0, 9).isSurelyWithin(0.15)).isTrue();
        assertThat(new PairedCases(10, 0, 0).isSurelyWithin(0.15)).isFalse();
        assertThat(new PairedCases(0, 0, 0).isSurelyWithin(0.15)).isFalse();
    }

    /** Five lost and two won leave more doubt than three lost. */
    @Test
    void whatIsWonBesidesDoesNotHideWhatIsLost() {
        assertThat(new PairedCases(50, 5, 2).isSurelyWithin(0.15)).isFalse();
        assertThat(new PairedCases(50, 5, 4).isSurelyWithin(0.15)).isTrue();
    }

    @Test
    void moreCasesRightAloneThanThereAreCasesAreRefused() {
        assertThatThrownBy(() -> new PairedCases(3, 2, 2)).hasMessageContaining("2 and 2 cases");
    }
}
