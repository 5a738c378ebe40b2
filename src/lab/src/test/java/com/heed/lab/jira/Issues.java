package com.heed.lab.jira;

import com.heed.lab.jira.JiraIssue.Change;
import com.heed.lab.jira.JiraIssue.Comment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Issues for tests. Hours count from a Monday midnight. */
final class Issues {
    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private Issues() {}

    static Instant hour(double hour) {
        return START.plus(Duration.ofSeconds(Math.round(hour * 3_600)));
    }

    static JiraIssue issue(String key, String status, double created, @Nullable Double resolved, List<Change> changes) {
        return new JiraIssue(
                key,
                "P",
                "summary of " + key,
                "",
                "Bug",
                null,
                status,
                hour(created),
                resolved == null ? null : hour(resolved),
                "jane",
                null,
                List.of(),
                List.of(),
                changes,
                0,
                Set.of(),
                null,
                List.of());
    }

    static JiraIssue said(String key, double created, String text, Comment... comments) {
        return new JiraIssue(
                key,
                "P",
                text,
                "",
                "Bug",
                null,
                "Open",
                hour(created),
                null,
                "jane",
                null,
                List.of(),
                List.of(comments),
                List.of(),
                0,
                Set.of("Jane Doe"),
                null,
                List.of());
    }

    static Change status(double hour, String from, String to) {
        return new Change(hour(hour), JiraIssue.Field.STATUS, from, to);
    }

    static Change resolution(double hour, String from, String to) {
        return new Change(hour(hour), JiraIssue.Field.RESOLUTION, from, to);
    }

    static List<Change> changes(Change... changes) {
        return new ArrayList<>(List.of(changes));
    }
}
