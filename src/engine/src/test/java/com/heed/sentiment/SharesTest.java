package com.heed.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void voicesAreAddedByTheirShares() {
        double[] mixed = new Shares(0.5, 0.25, 0.25).mix(new double[] {1, 2}, new double[] {4, 0}, new double[] {0, 8});
        assertThat(mixed).containsExactly(1.5, 3);
    }

    @Test
    void aVoiceWithoutAShareNeedNotSpeak() {
        assertThat(new Shares(1, 0, 0).mix(new double[] {1, 2}, new double[0], new double[0]))
                .containsExactly(new double[] {1, 2}, within(0.0));
    }

    @Test
    void sharesThatDoNotAddUpAreRefused() {
        assertThatThrownBy(() -> new Shares(0.5, 0.5, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("add up to 1");
        assertThatThrownBy(() -> new Shares(1.5, -0.5, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
