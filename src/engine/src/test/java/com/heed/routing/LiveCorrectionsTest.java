package com.heed.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LiveCorrectionsTest {

    @Test
    void arrivalsOfTheLastHourScaleTheForecast() {
        ForecastScale scale = new ForecastScale();
        assertThat(scale.factor(0, 0)).isEqualTo(1);
        for (int minute = 0; minute < 120; minute++) {
            scale.arrived(minute);
        }
        // Sixty came in (60, 120], of which the first, at 60, is just forgotten: 59 and 30 over 120 and 30.
        assertThat(scale.factor(120, 120)).isCloseTo(89.0 / 150, within(1e-12));
        assertThat(scale.factor(300, 60)).isCloseTo(30.0 / 90, within(1e-12));
    }

    @Test
    void handleTimesFollowTheDaysMinutesBegunAtAHundred() {
        HandleScale scale = new HandleScale();
        assertThat(scale.factor()).isEqualTo(1);
        scale.handled(50, 80);
        scale.handled(50, 70);
        assertThat(scale.factor()).isCloseTo(250.0 / 200, within(1e-12));
    }

    @Test
    void settleProbabilitiesMoveByTheShrunkenMeanResidual() {
        SettleResidual residual = new SettleResidual();
        assertThat(residual.corrected(0.9)).isEqualTo(0.9);
        for (int i = 0; i < 60; i++) {
            residual.outcome(0.9, i % 2 == 0);
        }
        // Half were settled: a residual of -0.4 over 60, shrunk by 60 more to -0.2.
        assertThat(residual.corrected(0.9)).isCloseTo(0.7, within(1e-12));
        assertThat(residual.corrected(0.1)).isZero();
    }

    @Test
    void theRosterIsCheckedWhenAQueueShowsWhoIsThere() {
        RosterCheck check = new RosterCheck();
        check.seen(6, 3, 0);
        assertThat(check.share()).as("idle agents are not missing").isEqualTo(1);
        check.seen(6, 4, 2);
        assertThat(check.share()).isCloseTo(4.0 / 6, within(1e-12));
        check.seen(6, 2, 0);
        assertThat(check.share()).as("kept").isCloseTo(4.0 / 6, within(1e-12));
        check.seen(6, 5, 0);
        assertThat(check.share()).as("more at work than were thought present").isCloseTo(5.0 / 6, within(1e-12));
    }

    @Test
    void impatienceCostsTheShareThatLeavesInAnExponentialWait() {
        assertThat(ImpatienceLoss.money(60, 0, 5)).isZero();
        assertThat(ImpatienceLoss.money(60, 5 * Math.log(2), 5)).isCloseTo(30, within(1e-12));
        assertThat(ImpatienceLoss.money(60, 500, Double.POSITIVE_INFINITY)).isZero();
    }
}
