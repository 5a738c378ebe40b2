package com.heed.risk;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Customers with what is known of them; rows count from 0.
 *
 * @param ids     (rows) who it is; somebody may have several rows, each as of another time
 * @param columns of the same length as the ids, each name once
 */
public record RiskTable(List<String> ids, List<RiskColumn> columns) {
    /** @throws IllegalArgumentException if a column has another length, or a name comes twice */
    public RiskTable {
        ids = List.copyOf(ids);
        columns = List.copyOf(columns);
        Set<String> names = new HashSet<>();
        for (RiskColumn column : columns) {
            if (column.size() != ids.size()) {
                throw new IllegalArgumentException(
                        "column '" + column.name() + "' has " + column.size() + " values for " + ids.size() + " rows");
            }
            if (!names.add(column.name())) {
                throw new IllegalArgumentException(
                        "two columns are called '" + column.name() + "'; give one another name");
            }
        }
    }

    /** How many customers, or customers at a time. */
    public int size() {
        return ids.size();
    }

    public RiskTable select(int[] rows) {
        return new RiskTable(
                Arrays.stream(rows).mapToObj(ids::get).toList(),
                columns.stream().map(column -> column.select(rows)).toList());
    }

    /** Without the columns of these names. */
    public RiskTable without(Set<String> names) {
        return new RiskTable(
                ids,
                columns.stream()
                        .filter(column -> !names.contains(column.name()))
                        .toList());
    }

    /**
     * The same columns in the same order as another table, whatever else is here.
     *
     * @throws IllegalArgumentException if one is missing or of the other kind; names it
     */
    public RiskTable as(RiskTable learned) {
        return new RiskTable(
                ids, learned.columns.stream().map(column -> like(column)).toList());
    }

    private RiskColumn like(RiskColumn wanted) {
        RiskColumn found = columns.stream()
                .filter(column -> column.name().equals(wanted.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("column '" + wanted.name()
                        + "' was learned from and is missing; add it, empty where nothing is known"));
        if (found.getClass() != wanted.getClass()) {
            throw new IllegalArgumentException("column '" + wanted.name() + "' held "
                    + (wanted instanceof RiskColumn.Numbers ? "numbers" : "words")
                    + " when it was learned from and does not now; write it alike");
        }
        return found;
    }

    /** Numbers of the rows for which something holds. @param wanted (rows) */
    public static int[] rowsWhere(boolean[] wanted) {
        return IntStream.range(0, wanted.length).filter(i -> wanted[i]).toArray();
    }
}
