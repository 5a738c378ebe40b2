package com.heed.risk;

import com.heed.risk.RiskColumn.Categories;
import com.heed.risk.RiskColumn.Numbers;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at a table before anything is learned from it: leaves out what says nothing, and says so. */
final class TableCheck {
    private static final int ROWS = 50;
    private static final int OF_EACH = 10;
    /** A column of words with more levels than this share of its rows is of names. */
    private static final double NAMES = 0.5;
    /** So many times the width of the middle 98 % away from it, a number is no measurement. */
    private static final double FAR = 100;

    private TableCheck() {}

    /**
     * What can be learned from.
     *
     * @param notes sentences on columns left out are added
     * @throws IllegalArgumentException if too few rows, of one kind only, or no column is left
     */
    static RiskTable learnable(RiskTable table, boolean[] happened, List<String> notes) {
        int left = 0;
        for (boolean one : happened) {
            left += one ? 1 : 0;
        }
        int stayed = happened.length - left;
        if (happened.length == 0) {
            throw new IllegalArgumentException("no row to learn from; " + ROWS + " at least are needed");
        }
        if (left == 0 || stayed == 0) {
            throw new IllegalArgumentException("all " + happened.length + " customers "
                    + (left == 0 ? "stayed" : "left") + "; learning who leaves needs some of both");
        }
        if (happened.length < ROWS || left < OF_EACH || stayed < OF_EACH) {
            throw new IllegalArgumentException(left + " customers left and " + stayed + " stayed; at least " + OF_EACH
                    + " of each and " + ROWS + " in all are needed");
        }
        Set<String> out = new HashSet<>();
        for (RiskColumn column : table.columns()) {
            if (saysNothing(column, notes)) {
                out.add(column.name());
            } else if (column instanceof Numbers numbers) {
                far(numbers, notes);
            }
        }
        RiskTable rest = table.without(out);
        if (rest.columns().isEmpty()) {
            throw new IllegalArgumentException("no column is left to learn from; " + String.join(" ", notes));
        }
        return rest;
    }

    private static boolean saysNothing(RiskColumn column, List<String> notes) {
        Set<Object> different = new HashSet<>();
        int filled = 0;
        for (int i = 0; i < column.size(); i++) {
            if (!column.isMissing(i)) {
                filled++;
                // Of numbers no more than two are looked for.
                if (!(column instanceof Numbers numbers)) {
                    different.add(column.shown(i));
                } else if (different.size() < 2) {
                    different.add(numbers.values()[i]);
                }
            }
        }
        if (filled == 0) {
            notes.add("Column '" + column.name() + "' is empty and was left out.");
            return true;
        }
        if (different.size() == 1 && filled == column.size()) {
            notes.add("Column '" + column.name() + "' is '" + column.shown(0)
                    + "' in every row, says nothing and was left out.");
            return true;
        }
        if (column instanceof Categories && different.size() > NAMES * filled && different.size() > OF_EACH) {
            notes.add("Column '" + column.name() + "' has " + different.size() + " different texts in " + filled
                    + " rows; names teach nothing, so it was left out.");
            return true;
        }
        return false;
    }

    private static void far(Numbers column, List<String> notes) {
        double[] sorted = Arrays.stream(column.values())
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        double low = sorted[(int) (0.01 * (sorted.length - 1))];
        double high = sorted[(int) Math.ceil(0.99 * (sorted.length - 1))];
        double reach = FAR * (high - low);
        if (reach <= 0) {
            return;
        }
        for (int i = 0; i < column.size(); i++) {
            double value = column.values()[i];
            if (value > high + reach || value < low - reach) {
                notes.add("Column '" + column.name() + "', row " + i + ": " + column.shown(i)
                        + " is far from all others, which lie between "
                        + new Numbers("", new double[] {low}).shown(0) + " and "
                        + new Numbers("", new double[] {high}).shown(0)
                        + " but for one in fifty; it counts as no more than a little beyond them.");
                return;
            }
        }
    }
}
