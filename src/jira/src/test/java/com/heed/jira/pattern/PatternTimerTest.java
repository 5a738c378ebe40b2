package com.heed.jira.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

final class PatternTimerTest {
    @Test
    void theNextNightIsTonightOrTomorrow() {
        assertThat(PatternTimer.night(ZonedDateTime.parse("2026-11-18T01:00:00+01:00")))
                .isEqualTo(ZonedDateTime.parse("2026-11-18T02:30:00+01:00"));
        assertThat(PatternTimer.night(ZonedDateTime.parse("2026-11-18T02:30:00+01:00")))
                .isEqualTo(ZonedDateTime.parse("2026-11-19T02:30:00+01:00"));
    }
}
