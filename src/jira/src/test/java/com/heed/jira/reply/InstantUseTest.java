package com.heed.jira.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.urgency.FieldChange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InstantUseTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private static FieldChange change(int minutes, String field, String from, String to) {
        return new FieldChange(NOON.plusSeconds(60L * minutes), field, from, to);
    }

    @Test
    void anIssueIsReopenedWhereItsResolutionIsTakenBackAfterTheAnswer() {
        assertThat(InstantUse.wasReopened(
                        List.of(change(1, "resolution", "", "Done"), change(9, "resolution", "Done", "")), NOON))
                .isTrue();
    }

    @Test
    void whatWasReopenedBeforeOrIsResolvedStillIsNot() {
        assertThat(InstantUse.wasReopened(
                        List.of(change(-9, "resolution", "Done", ""), change(1, "resolution", "", "Done")), NOON))
                .isFalse();
        assertThat(InstantUse.wasReopened(List.of(change(1, "status", "Open", "")), NOON))
                .isFalse();
    }
}
