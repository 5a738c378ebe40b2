package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {
    /** Computed by a program of its own from the formula of Wilson (1927). */
    @Test
    void sharesHaveTheIntervalsAnotherProgramFinds() {
        interval(new Share(14, 501), 0.016717396, 0.046354799);
        interval(new Share(0, 24), 0, 0.137976205);
        interval(new Share(3, 3), 0.438502968, 1);
        interval(new Share(81, 263), 0.255288520, 0.366209577);
        assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Newcombe (1998), table II, method 10: 56/70 - 48/80, 9/10 - 3/10, 10/10 - 0/20. */
    @Test
    void differencesHaveThePublishedIntervals() {
        difference(new Share(56, 70), new Share(48, 80), 0.2, 0.0524, 0.3339);
        difference(new Share(9, 10), new Share(3, 10), 0.6, 0.1705, 0.8090);
        difference(new Share(10, 10), new Share(0, 20), 1, 0.6791, 1);
    }

    private static void difference(Share one, Share other, double value, double low, double high) {
        Scores.Interval difference = one.minus(other);
        assertThat(difference.value()).isCloseTo(value, within(1e-12));
        assertThat(difference.low()).isCloseTo(low, within(5e-5));
        assertThat(difference.high()).isCloseTo(high, within(5e-5));
    }

    private static void interval(Share share, double low, double high) {
        assertThat(share.low()).isCloseTo(low, within(1e-8));
        assertThat(share.high()).isCloseTo(high, within(1e-8));
    }
}
