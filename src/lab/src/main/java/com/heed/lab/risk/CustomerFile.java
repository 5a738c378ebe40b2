package com.heed.lab.risk;

import com.heed.lab.input.Table;
import com.heed.lab.run.WrongUse;
import com.heed.risk.CellReader;
import com.heed.risk.RiskColumn;
import com.heed.risk.RiskTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A table of customers as a file: what is known of each, and whether they left. */
final class CustomerFile {
    private static final Set<String> YES = Set.of("1", "yes", "true", "churn", "churned", "left", "是", "流失");

    private final Table table;
    private final String label;
    private final @Nullable String id;
    private final DateGuard guard;

    /** @param guard which columns are not to be read, and why */
    CustomerFile(Table table, String label, @Nullable String id, DateGuard guard) {
        this.table = table;
        this.label = label;
        this.id = id;
        this.guard = guard;
    }

    boolean isLabelled() {
        return table.has(label);
    }

    /**
     * The value that says somebody left.
     *
     * @param given by the user, or null to find it out
     */
    String positive(@Nullable String given) {
        Set<String> values = new TreeSet<>();
        int column = table.column(label);
        for (int row = 0; row < table.size(); row++) {
            String value = CellReader.value(table.cell(row, column));
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        if (given != null) {
            if (!values.contains(given)) {
                throw new WrongUse("--positive '" + given + "' is no value of column '" + label + "' in '"
                        + table.file() + "'; it has " + shown(values) + ".");
            }
            return given;
        }
        List<String> found = values.stream()
                .filter(value -> YES.contains(value.toLowerCase(Locale.ROOT)))
                .toList();
        if (values.size() != 2 || found.size() != 1) {
            throw new WrongUse("Column '" + label + "' of '" + table.file() + "' has the values " + shown(values)
                    + "; say with --positive which of them means that a customer left.");
        }
        return found.getFirst();
    }

    private static String shown(Set<String> values) {
        return values.isEmpty()
                ? "no value"
                : String.join(
                                ", ",
                                values.stream()
                                        .limit(6)
                                        .map(value -> "'" + value + "'")
                                        .toList())
                        + (values.size() > 6 ? " and others" : "");
    }

    /** Rows that say whether somebody left. */
    int[] labelledRows() {
        int column = table.column(label);
        return java.util.stream.IntStream.range(0, table.size())
                .filter(row -> !CellReader.value(table.cell(row, column)).isEmpty())
                .toArray();
    }

    /** Of these rows, who left. */
    boolean[] left(int[] rows, String positive) {
        int column = table.column(label);
        boolean[] left = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            left[i] = CellReader.value(table.cell(rows[i], column)).equals(positive);
        }
        return left;
    }

    /** What is known of all rows, its kinds found out. */
    RiskTable read(List<String> notes) {
        CellReader reader = new CellReader(notes);
        notes.addAll(guard.sentences());
        List<RiskColumn> columns = new ArrayList<>();
        for (String name : table.columns()) {
            if (!name.equals(label)
                    && !name.equals(id)
                    && !name.equals(Table.ROW)
                    && !guard.refused().contains(name)) {
                columns.add(reader.read(name, cells(name)));
            }
        }
        return new RiskTable(ids(), columns);
    }

    /** What is known of all rows, of the kinds learned. */
    RiskTable readAs(List<RiskColumn> learned, List<String> notes) {
        CellReader reader = new CellReader(notes);
        return new RiskTable(
                ids(),
                learned.stream()
                        .map(column -> reader.readAs(column, cells(column.name())))
                        .toList());
    }

    private String[] cells(String name) {
        int column = table.column(name);
        String[] cells = new String[table.size()];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = table.cell(row, column);
        }
        return cells;
    }

    private List<String> ids() {
        if (id == null) {
            return java.util.stream.IntStream.range(0, table.size())
                    .mapToObj(Integer::toString)
                    .toList();
        }
        int column = table.column(id);
        Map<String, Integer> first = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            String one = table.cell(row, column).strip();
            if (one.isEmpty()) {
                throw new WrongUse(table.where(row) + " has no " + id + "; fill it in or take the row out.");
            }
            Integer before = first.putIfAbsent(one, row);
            if (before != null) {
                throw new WrongUse(table.where(row) + ": customer '" + one + "' stands in row " + before
                        + " already; keep one of the two rows.");
            }
            ids.add(one);
        }
        return ids;
    }

    long[] rowNumbers() {
        return table.rowNumbers();
    }

    int size() {
        return table.size();
    }
}
