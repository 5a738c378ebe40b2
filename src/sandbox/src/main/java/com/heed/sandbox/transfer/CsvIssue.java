package com.heed.sandbox.transfer;

import com.heed.sandbox.transfer.ExportedIssue.ExportedPerson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one row of a CSV export. Used once. */
final class CsvIssue {
    /** A comment is {@code 13/Mar/21 10:05 AM;author;text}; the text may hold semicolons and line breaks. */
    private static final int PARTS_OF_A_COMMENT = 3;

    private final String file;
    private final CsvHeader header;
    private final List<String> row;
    private final String called;
    private final List<ExportedPerson> people = new ArrayList<>();

    /** @param line number of the row's last line in the file: what the issue is called while its key is not known */
    CsvIssue(String file, CsvHeader header, List<String> row, long line) {
        this.file = file;
        this.header = header;
        this.row = row;
        String key = row.size() == header.width() ? optional(CsvHeader.KEY) : null;
        this.called = key == null ? "at line " + line : key;
    }

    ExportedIssue read() {
        if (row.size() != header.width()) {
            throw broken("has " + row.size() + " cells where the header names " + header.width()
                    + " columns; check its quotes");
        }
        String key = required(CsvHeader.KEY);
        if (!IssueKeys.isKey(key)) {
            throw broken("its key is no issue key; one looks like SUP-12");
        }
        List<ArchivedComment> comments = comments();
        String assignee = person("Assignee");
        Instant created = time(required("Created"), "Created");
        String updated = optional("Updated");
        String resolved = optional("Resolved");
        String resolution = resolution();
        ArchivedIssue issue = new ArchivedIssue(
                key,
                required("Issue Type"),
                first(header.customField("Request Type")),
                summary(),
                description(),
                required("Status"),
                optional("Priority"),
                resolution,
                person("Reporter"),
                assignee,
                IssueKeys.channel(first(header.customField("Channel"))),
                created,
                updated == null ? created : time(updated, "Updated"),
                resolution == null || resolved == null ? null : time(resolved, "Resolved"),
                comments,
                List.of());
        return new ExportedIssue(
                IssueKeys.project(key),
                optional("Project name"),
                issue,
                people,
                assignee == null ? Set.of() : Set.of(assignee));
    }

    private String summary() {
        String summary = required("Summary").strip().replaceAll("\\s+", " ");
        if (summary.length() > IssueKeys.LONGEST_SUMMARY) {
            throw broken(
                    "its summary has " + summary.length() + " characters; Jira allows " + IssueKeys.LONGEST_SUMMARY);
        }
        return summary;
    }

    private String description() {
        String text = optional("Description");
        return text == null ? "" : text;
    }

    /** Jira writes this word where there is no resolution. */
    private @Nullable String resolution() {
        String resolution = optional("Resolution");
        return resolution == null || resolution.equalsIgnoreCase("Unresolved") ? null : resolution;
    }

    private List<ArchivedComment> comments() {
        List<ArchivedComment> comments = new ArrayList<>();
        for (int column : header.columns("Comment")) {
            String cell = row.get(column);
            if (cell.isBlank()) {
                continue;
            }
            String[] parts = cell.split(";", PARTS_OF_A_COMMENT);
            if (parts.length < PARTS_OF_A_COMMENT) {
                throw broken("comment '" + start(cell) + "' is not of the form time;author;text");
            }
            String author = parts[1].strip();
            comments.add(new ArchivedComment(
                    author.isEmpty() ? null : seen(author), parts[2], false, time(parts[0], "time of a comment")));
        }
        comments.sort(Comparator.comparing(ArchivedComment::created));
        return comments;
    }

    private @Nullable String person(String column) {
        String key = optional(column);
        return key == null || key.equalsIgnoreCase("Unassigned") ? null : seen(key);
    }

    private String seen(String key) {
        if (key.length() > IssueKeys.LONGEST_USER_KEY) {
            throw broken("names a person by " + key.length() + " characters; at most " + IssueKeys.LONGEST_USER_KEY
                    + " are kept");
        }
        people.add(new ExportedPerson(key, key, ""));
        return key;
    }

    private Instant time(String text, String what) {
        try {
            return ExportTimes.csv(text);
        } catch (DateTimeException e) {
            throw new BrokenExportException(place() + what + " '" + text + "' is no time; " + e.getMessage(), e);
        }
    }

    private String required(String column) {
        String value = optional(column);
        if (value == null) {
            throw broken("has no '" + column + "'");
        }
        return value;
    }

    private @Nullable String optional(String column) {
        return first(header.columns(column));
    }

    private @Nullable String first(List<Integer> columns) {
        for (int column : columns) {
            String cell = row.get(column);
            if (!cell.isBlank()) {
                return cell.strip();
            }
        }
        return null;
    }

    private static String start(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private BrokenExportException broken(String what) {
        return new BrokenExportException(place() + what);
    }

    private String place() {
        return file + ": issue " + called + ": ";
    }
}
