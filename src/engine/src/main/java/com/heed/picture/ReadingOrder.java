package com.heed.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which people read boxes: rows from the top; what shares at least half of the lower height with a row's first box is in the row; in a row from the left. */
final class ReadingOrder {
    private ReadingOrder() {}

    static List<Box> sorted(List<Box> boxes) {
        List<Box> byTop = new ArrayList<>(boxes);
        byTop.sort(Comparator.comparingInt(Box::y).thenComparingInt(Box::x).thenComparingInt(Box::height));
        List<Box> sorted = new ArrayList<>();
        List<Box> row = new ArrayList<>();
        for (Box box : byTop) {
            if (!row.isEmpty() && !sharesRow(row.getFirst(), box)) {
                end(row, sorted);
            }
            row.add(box);
        }
        end(row, sorted);
        return sorted;
    }

    private static void end(List<Box> row, List<Box> sorted) {
        row.sort(Comparator.comparingInt(Box::x).thenComparingInt(Box::y));
        sorted.addAll(row);
        row.clear();
    }

    private static boolean sharesRow(Box first, Box other) {
        int shared = Math.min(first.bottom(), other.bottom()) - Math.max(first.y(), other.y());
        return 2 * shared >= Math.min(first.height(), other.height());
    }
}
