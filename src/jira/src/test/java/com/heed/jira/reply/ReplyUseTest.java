package com.heed.jira.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.store.ReplyEvent;
import com.heed.jira.store.ReplyEvent.Act;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReplyUseTest {
    private static ReplyEvent event(long issue, Act act, @Nullable Double distance) {
        return new ReplyEvent(
                issue, 1, 100, 0, "canned:7", act, "ana", distance, distance == null ? null : 9L, Instant.EPOCH);
    }

    private static ReplyEvent event(long issue, Act act) {
        return event(issue, act, null);
    }

    /** Five issues: ignored, dismissed, inserted and left, sent as it was, sent with other words. */
    @Test
    void countsIssuesAndNotSuggestions() {
        List<ReplyEvent> events = List.of(
                event(1, Act.SHOWN),
                event(1, Act.SHOWN),
                event(2, Act.SHOWN),
                event(2, Act.DISMISSED),
                event(3, Act.SHOWN),
                event(3, Act.INSERTED),
                event(4, Act.SHOWN),
                event(4, Act.COPIED),
                event(4, Act.SENT, 0.0),
                event(5, Act.SHOWN),
                event(5, Act.INSERTED),
                event(5, Act.INSERTED),
                event(5, Act.SENT, 0.1));

        assertThat(ReplyUse.count(events)).isEqualTo(new ReplyUse.Counts(5, 3, 2, 1));
    }

    /** The week may begin between the showing and the sending. */
    @Test
    void whatWasSentWasTakenAndShown() {
        assertThat(ReplyUse.count(List.of(event(1, Act.SENT, 0.0)))).isEqualTo(new ReplyUse.Counts(1, 1, 1, 0));
        assertThat(ReplyUse.count(List.of())).isEqualTo(ReplyUse.Counts.NONE);
    }
}
