package com.heed.lab.jira;

import com.heed.lab.input.Dates;
import com.heed.lab.input.Table;
import com.heed.lab.input.TextFile;
import com.heed.lab.jira.JiraColumns.Field;
import com.heed.lab.run.WrongUse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Issues of a Jira CSV export. A field with several values repeats its column; a comment is {@code date;author;text}. The export says neither which comments are internal nor
 * how the status changed; internal comments do no harm, since only the reporter's are read and customers cannot write internal ones.
 */
final class JiraCsv {
    private static final String SEPARATORS = ",;|\t^";

    private final Table table;
    private final Map<Field, List<Integer>> places;
    private Dates dates;
    private int anonymous;

    private JiraCsv(Table table, Map<Field, List<Integer>> places, Dates dates) {
        this.table = table;
        this.places = places;
        this.dates = dates;
    }

    /**
     * Reads a file.
     *
     * @return comments whose author it does not tell
     */
    static int read(Path file, JiraColumns columns, Dates dates, Consumer<JiraIssue> issues) {
        Table table = Table.read(file, separator(file));
        JiraCsv csv = new JiraCsv(table, columns.in(table), dates);
        csv.learnDates();
        long[] numbers = table.rowNumbers();
        for (int row = 0; row < table.size(); row++) {
            issues.accept(csv.issue(row, numbers[row]));
        }
        return csv.anonymous;
    }

    /** Jira lets people choose; it stands most often in the header, outside of quotes. */
    private static char separator(Path file) {
        String header = new TextFile(file).read(reader -> {
            String line = reader.readLine();
            return line == null ? "" : line.replaceAll("\"[^\"]*\"", "");
        });
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            long count = header.chars().filter(c -> c == separator).count();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }

    private void learnDates() {
        List<Integer> created = at(Field.CREATED);
        if (!created.isEmpty()) {
            List<String> samples = new ArrayList<>();
            List<Integer> rows = new ArrayList<>();
            for (int row = 0; row < table.size(); row++) {
                String value = table.cell(row, created.get(0)).strip();
                if (!value.isEmpty()) {
                    samples.add(value);
                    rows.add(row);
                }
            }
            String name = table.columns().get(created.get(0));
            dates = dates.learn(samples, i -> table.where(rows.get(i)) + ", column '" + name + "'");
        }
    }

    private List<Integer> at(Field field) {
        return places.getOrDefault(field, List.of());
    }

    private JiraIssue issue(int row, long number) {
        IntFunction<String> cell =
                column -> JiraJson.cut(table.cell(row, column).strip());
        Set<String> reporters = new HashSet<>(values(row, Field.REPORTER));
        Set<String> people = new HashSet<>(reporters);
        people.addAll(values(row, Field.ASSIGNEE));
        List<JiraIssue.Comment> comments = new ArrayList<>();
        for (int column : at(Field.COMMENT)) {
            comment(table.cell(row, column), reporters, people, comments);
        }
        String key = first(row, Field.KEY, cell);
        String requestType = first(row, Field.REQUEST_TYPE, cell);
        String channel = first(row, Field.CHANNEL, cell);
        String priority = first(row, Field.PRIORITY, cell);
        return new JiraIssue(
                key.isEmpty() ? "row " + number : key,
                first(row, Field.PROJECT, cell),
                first(row, Field.SUMMARY, cell),
                first(row, Field.DESCRIPTION, cell),
                first(row, Field.TYPE, cell),
                requestType.isEmpty() ? null : requestType,
                first(row, Field.STATUS, cell),
                time(first(row, Field.CREATED, cell)),
                resolved(row, first(row, Field.RESOLVED, cell)),
                reporters.isEmpty() ? null : String.join("/", new java.util.TreeSet<>(reporters)),
                channel.isEmpty() ? null : channel.toLowerCase(java.util.Locale.ROOT),
                values(row, Field.COMPONENT),
                comments,
                List.of(),
                0,
                people,
                priority.isEmpty() ? null : priority,
                List.of());
    }

    private void comment(String cell, Set<String> reporters, Set<String> people, List<JiraIssue.Comment> comments) {
        if (cell.isBlank()) {
            return;
        }
        int dateEnd = cell.indexOf(';');
        int authorEnd = dateEnd < 0 ? -1 : cell.indexOf(';', dateEnd + 1);
        Instant at = authorEnd < 0 ? null : time(cell.substring(0, dateEnd));
        if (at == null) {
            anonymous++;
            return;
        }
        String author = cell.substring(dateEnd + 1, authorEnd).strip();
        if (!author.isEmpty()) {
            people.add(author);
        }
        boolean byCustomer = reporters.contains(author);
        comments.add(new JiraIssue.Comment(
                at,
                byCustomer,
                byCustomer ? JiraJson.cut(cell.substring(authorEnd + 1).strip()) : ""));
    }

    private @Nullable Instant resolved(int row, String text) {
        Instant at = time(text);
        if (at == null && !text.isEmpty()) {
            throw new WrongUse(table.where(row) + ", column '"
                    + table.columns().get(at(Field.RESOLVED).get(0)) + "': '" + text
                    + "' is not written as the times of creation are; export both alike.");
        }
        return at;
    }

    private @Nullable Instant time(String text) {
        return dates.read(text);
    }

    private List<String> values(int row, Field field) {
        List<String> values = new ArrayList<>();
        for (int column : at(field)) {
            String value = table.cell(row, column).strip();
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    private String first(int row, Field field, IntFunction<String> cell) {
        for (int column : at(field)) {
            String value = cell.apply(column);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
