package com.heed.lab.risk;

import com.heed.lab.input.Dates;
import com.heed.lab.input.Table;
import com.heed.lab.run.WrongUse;
import com.heed.risk.CellReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds columns that were known too late, by dates: those that lie after the day as of which a row is to be known, and what was stamped with such a date.
 *
 * @param refused   columns not to be learned from
 * @param sentences why, and on dates after today
 */
record DateGuard(Set<String> refused, List<String> sentences) {
    DateGuard {
        refused = Set.copyOf(refused);
        sentences = List.copyOf(sentences);
    }

    /**
     * What the user says of dates.
     *
     * @param asOf   column with the day as of which a row is to be known, such as the day somebody left or the table was made; null for none
     * @param stamps column by column, which date says when it was known
     * @param format pattern of the dates, or null to find it out
     * @param keep   columns to learn from nevertheless
     */
    record Options(
            @Nullable String asOf,
            Map<String, String> stamps,
            @Nullable String format,
            Set<String> keep) {
        Options {
            stamps = Map.copyOf(stamps);
            keep = Set.copyOf(keep);
        }
    }

    /** A day by row; only rows that have one. */
    private record Days(String name, Map<Integer, LocalDate> at) {}

    /**
     * Looks at all columns but some.
     *
     * @param not columns that are not learned from
     * @throws WrongUse if a column that was named is missing or holds no dates, or a date can be read in two ways
     */
    static DateGuard of(Table table, Set<String> not, Options options, Instant now) {
        Set<String> refused = new LinkedHashSet<>();
        List<String> sentences = new ArrayList<>();
        Days asOf = options.asOf == null ? null : named(table, options.asOf, options.format);
        if (asOf != null) {
            refused.add(asOf.name);
        }
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        for (String column : table.columns()) {
            if (not.contains(column) || options.stamps.containsValue(column)) {
                continue;
            }
            days(table, column, options.format).ifPresent(days -> {
                if (asOf != null && !column.equals(asOf.name)) {
                    refuse(table, column, days, asOf, options, refused, sentences);
                }
                future(table, days, today, sentences);
            });
        }
        Map<String, String> stamps = new LinkedHashMap<>(options.stamps);
        stamps.forEach((column, stamp) -> {
            table.column(column);
            Days days = named(table, stamp, options.format);
            future(table, days, today, sentences);
            refused.add(stamp);
            if (asOf != null) {
                refuse(table, column, days, asOf, options, refused, sentences);
            }
        });
        return new DateGuard(refused, sentences);
    }

    private static Days named(Table table, String column, @Nullable String format) {
        table.column(column);
        return days(table, column, format)
                .orElseThrow(
                        () -> new WrongUse(
                                "Column '" + column + "' of '" + table.file()
                                        + "' does not hold dates in every filled row; name another, or say with --date-format how they are written."));
    }

    private static Optional<Days> days(Table table, String name, @Nullable String format) {
        int column = table.column(name);
        List<String> cells = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            String cell = CellReader.value(table.cell(row, column));
            if (!cell.isEmpty()) {
                cells.add(cell);
                rows.add(row);
            }
        }
        return new Dates(ZoneOffset.UTC, format)
                .find(cells, i -> table.where(rows.get(i)) + ", column '" + name + "'")
                .map(dates -> {
                    Map<Integer, LocalDate> at = new HashMap<>();
                    for (int i = 0; i < cells.size(); i++) {
                        Instant read = dates.read(cells.get(i));
                        if (read != null) {
                            at.put(rows.get(i), read.atZone(ZoneOffset.UTC).toLocalDate());
                        }
                    }
                    return new Days(name, at);
                });
    }

    private static void refuse(
            Table table,
            String column,
            Days days,
            Days asOf,
            Options options,
            Set<String> refused,
            List<String> sentences) {
        int later = 0;
        int first = -1;
        for (int row = 0; row < table.size(); row++) {
            LocalDate day = days.at.get(row);
            LocalDate end = asOf.at.get(row);
            if (day != null && end != null && day.isAfter(end)) {
                later++;
                first = first < 0 ? row : first;
            }
        }
        if (later > 0 && !options.keep.contains(column)) {
            refused.add(column);
            sentences.add("Column '" + column + "' was refused: "
                    + (column.equals(days.name) ? "it" : "its date '" + days.name + "'")
                    + " lies after '" + asOf.name + "' in " + later + " rows, first in row " + first + " ("
                    + days.at.get(first) + " after " + asOf.at.get(first)
                    + "), so it was known only afterwards. If it was known before, say --keep " + column + ".");
        }
    }

    private static void future(Table table, Days days, LocalDate today, List<String> sentences) {
        long later = days.at.values().stream().filter(day -> day.isAfter(today)).count();
        if (later > 0) {
            sentences.add("Column '" + days.name + "' of '" + table.file() + "' has dates after today in " + later
                    + " rows; see whether they are right.");
        }
    }
}
