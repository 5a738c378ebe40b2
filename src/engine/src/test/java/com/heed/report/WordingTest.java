package com.heed.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Wording ENGLISH = new Wording(Locale.ENGLISH, Map.of("right", "{0} of {1} are right")::get);

    @Test
    void numbersFollowTheReader() {
        assertThat(ENGLISH.percent(0.256)).isEqualTo("26%");
        assertThat(ENGLISH.percent(0.004)).isEqualTo("0.4%");
        assertThat(ENGLISH.percent(0)).isEqualTo("0%");
        assertThat(ENGLISH.percent(0.0874, 1)).isEqualTo("8.7%");
        assertThat(ENGLISH.count(12_345)).isEqualTo("12,345");
        assertThat(ENGLISH.score(0.5)).isEqualTo("+0.50");
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(ENGLISH.number(-0.0004, 3)).isEqualTo("0.000");
        assertThat(ENGLISH.number(-0.0006, 3)).isEqualTo("-0.001");
        assertThat(ENGLISH.signed(-0.0004, 3)).isEqualTo("0.000");
    }

    @Test
    void aDifferenceSaysWhichWayItGoes() {
        assertThat(ENGLISH.signed(1_234.5, 1)).isEqualTo("+1,234.5");
        assertThat(ENGLISH.signed(-7.53, 1)).isEqualTo("\u22127.5");
    }

    @Test
    void aTextIsFilledAndAMissingOneIsAnError() {
        assertThat(ENGLISH.text("right", "3", "4")).isEqualTo("3 of 4 are right");
        assertThatThrownBy(() -> ENGLISH.text("wrong")).hasMessage("there is no text 'wrong' in en");
    }

    @Test
    void whatOneSourceLacksAnotherGives() {
        Wording.Source own = Map.of("a", "own")::get;
        Wording.Source other = Map.of("a", "other", "b", "other")::get;

        Wording both = new Wording(Locale.ENGLISH, own.or(other));

        assertThat(both.text("a")).isEqualTo("own");
        assertThat(both.text("b")).isEqualTo("other");
    }
}
