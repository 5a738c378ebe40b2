package com.heed.lab.evaluation;

import com.heed.lab.input.Dates;
import com.heed.lab.input.Table;
import com.heed.lab.run.WrongUse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table split by time: what is older is learned from, the newest fifth is the test. Rows of the test whose text also stands in the older part are left out: they would be no proof.
 *
 * @param order rows by time, oldest first; those of one moment in the order of the file
 * @param times of the rows, in the order of the file
 */
public record NewestPart(List<Integer> order, List<Instant> times) {
    private static final int PARTS = 5;

    public NewestPart {
        order = List.copyOf(order);
        times = List.copyOf(times);
    }

    static NewestPart of(Table table, String column, @Nullable String format) {
        int place = table.column(column);
        List<String> cells = IntStream.range(0, table.size())
                .mapToObj(i -> {
                    String cell = table.cell(i, place).strip();
                    if (cell.isEmpty()) {
                        throw new WrongUse(table.where(i) + " has no time in column '" + column
                                + "'; fill it in, or take the row out.");
                    }
                    return cell;
                })
                .toList();
        Dates dates = new Dates(ZoneOffset.UTC, format).learn(cells, i -> table.where(i) + ", column '" + column + "'");
        List<Instant> times = cells.stream()
                .map(cell -> Objects.requireNonNull(dates.read(cell)))
                .toList();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, cells.size()).boxed().toList());
        order.sort(Comparator.comparing(times::get));
        return new NewestPart(order, times);
    }

    /** Rows to learn from, in the order of the file. */
    public int[] older() {
        return order.subList(0, order.size() - newest()).stream()
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Rows of the test, in the order of the file. @param texts of all rows, clean */
    public int[] test(List<String> texts) {
        Set<String> known = new HashSet<>();
        for (int row : older()) {
            known.add(Folds.key(texts.get(row)));
        }
        return order.subList(order.size() - newest(), order.size()).stream()
                .filter(row -> !known.contains(Folds.key(texts.get(row))))
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int newest() {
        return order.size() / PARTS;
    }
}
