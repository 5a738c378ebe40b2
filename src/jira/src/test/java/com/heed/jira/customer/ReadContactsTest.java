package com.heed.jira.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.heed.jira.Fake;
import com.heed.jira.store.Mode;
import com.heed.jira.store.ProjectSettings;
import com.heed.profile.ProfileContact;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReadContactsTest {
    private static final Instant START = Instant.parse("2026-11-27T09:00:00Z");
    private static final ProjectSettings PROJECT =
            new ProjectSettings(Mode.SUGGEST, 0.8, Map.of(), Map.of(), "CNY", List.of(), null, null);

    private Instant now = START;
    private Instant updated = START.minus(Duration.ofDays(1));
    private int read;

    private final ReadContacts contacts = new ReadContacts(
            (issue, project) -> {
                read++;
                return new ContactProfiling.Read(
                        new ProfileContact("1", START, null, null, null, null, Set.of(), 0, null, null, null, null, 0),
                        null);
            },
            () -> now);
    private final Issue issue = Fake.of(Issue.class)
            .with("getId", 1L)
            .answering("getUpdated", arguments -> Timestamp.from(updated))
            .make();

    private int readAfter(Duration later) {
        now = now.plus(later);
        read = 0;
        contacts.of(issue, PROJECT);
        return read;
    }

    @Test
    void anIssueIsReadOnceInTenMinutes() {
        assertThat(readAfter(Duration.ZERO)).isEqualTo(1);
        assertThat(readAfter(Duration.ofMinutes(9))).isZero();
        assertThat(readAfter(Duration.ofMinutes(1))).isEqualTo(1);
    }

    @Test
    void anIssueThatWasChangedIsReadAgain() {
        assertThat(readAfter(Duration.ZERO)).isEqualTo(1);
        updated = START.minus(Duration.ofHours(1));
        assertThat(readAfter(Duration.ofSeconds(1))).isEqualTo(1);
        assertThat(readAfter(Duration.ofSeconds(1))).isZero();
    }

    /** Heed predicts what is new within seconds; the profile is not to lack it for ten minutes. */
    @Test
    void anIssueThatIsNewIsKeptForSecondsOnly() {
        updated = START.minusSeconds(5);
        assertThat(readAfter(Duration.ZERO)).isEqualTo(1);
        assertThat(readAfter(Duration.ofSeconds(9))).isZero();
        assertThat(readAfter(Duration.ofSeconds(1))).isEqualTo(1);
    }
}
