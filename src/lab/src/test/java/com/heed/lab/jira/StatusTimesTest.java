package com.heed.lab.jira;

import static com.heed.lab.jira.Issues.changes;
import static com.heed.lab.jira.Issues.issue;
import static com.heed.lab.jira.Issues.resolution;
import static com.heed.lab.jira.Issues.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.lab.jira.StatusTimes.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusTimesTest {
    @Test
    void timeCountsFromCreationToResolution() {
        JiraIssue issue = issue(
                "A-1",
                "Closed",
                0,
                10.0,
                changes(
                        status(2, "Open", "In Progress"),
                        status(10, "In Progress", "Resolved"),
                        resolution(10, "", "Fixed"),
                        status(500, "Resolved", "Closed")));

        StatusTimes times = StatusTimes.of(List.of(issue));

        assertThat(times.statuses())
                .containsExactly(new Status("In Progress", 1, 1, 8, 8), new Status("Open", 1, 1, 2, 2));
        assertThat(times.hours()).isEqualTo(10);
        assertThat(times.reopened()).isZero();
    }

    /** Between a resolution and its taking back nobody waits; from there on the customer does again. */
    @Test
    void aReopenedIssueCountsAgainAndItsResolvedTimeDoesNot() {
        JiraIssue issue = issue(
                "A-1",
                "Resolved",
                0,
                120.0,
                changes(
                        status(10, "Open", "Resolved"),
                        resolution(10, "", "Fixed"),
                        status(110, "Resolved", "Open"),
                        resolution(110, "Fixed", ""),
                        status(120, "Open", "Resolved"),
                        resolution(120, "", "Fixed")));

        StatusTimes times = StatusTimes.of(List.of(issue));

        assertThat(times.statuses()).containsExactly(new Status("Open", 2, 1, 20, 10));
        assertThat(times.reopened()).isEqualTo(1);
        assertThat(times.returning()).isEqualTo(1);
    }

    @Test
    void anOpenIssueCountsUntilTheNewestMomentOfTheExport() {
        JiraIssue open = issue("A-1", "Open", 0, null, changes());
        JiraIssue newest = issue("A-2", "Open", 90, null, changes(status(100, "New", "Open")));

        StatusTimes times = StatusTimes.of(List.of(open, newest));

        assertThat(times.statuses())
                .containsExactly(new Status("Open", 1, 1, 100, 100), new Status("New", 1, 1, 10, 10));
    }

    @Test
    void withoutResolutionsInTheLogTheIssuesOwnEndsTheTime() {
        JiraIssue issue =
                issue("A-1", "Closed", 0, 6.0, changes(status(4, "Open", "Done"), status(50, "Done", "Closed")));

        StatusTimes times = StatusTimes.of(List.of(issue));

        assertThat(times.statuses()).containsExactly(new Status("Open", 1, 1, 4, 4), new Status("Done", 1, 1, 2, 2));
    }

    @Test
    void aLogOutOfOrderOrFromBeforeCreationDoesNoHarm() {
        JiraIssue issue = issue("A-1", "C", 10, null, changes(status(30, "B", "C"), status(5, "A", "B")));

        StatusTimes times = StatusTimes.of(List.of(issue));

        assertThat(times.hours()).isCloseTo(20, within(1e-9));
        assertThat(times.statuses()).extracting(Status::name).containsExactly("B");
    }

    @Test
    void anExportWithoutAnyChangeSaysNothing() {
        assertThat(StatusTimes.known(List.of(issue("A-1", "Open", 0, null, changes()))))
                .isFalse();
    }
}
