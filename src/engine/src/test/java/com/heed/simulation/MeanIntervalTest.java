package com.heed.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeanIntervalTest {

    /** Mean 3, standard deviation sqrt(2.5), t for 4 degrees of freedom 2.776 in every table. */
    @Test
    void theIntervalIsThatOfStudent() {
        MeanInterval interval = MeanInterval.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0));

        assertThat(interval.mean()).isEqualTo(3);
        assertThat(interval.high()).isCloseTo(3 + 2.776 * Math.sqrt(2.5 / 5), within(1e-3));
        assertThat(interval.low()).isCloseTo(3 - 2.776 * Math.sqrt(2.5 / 5), within(1e-3));
    }

    @Test
    void oneDayHasNone() {
        assertThatThrownBy(() -> MeanInterval.of(List.of(1.0))).hasMessageContaining("1 days; an interval needs two");
    }
}
