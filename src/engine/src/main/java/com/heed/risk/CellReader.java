package com.heed.risk;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes columns of cells of text: numbers where nearly all that is filled is a number, words otherwise. */
public final class CellReader {
    /** Said in place of nothing, whatever the case. */
    private static final Set<String> NOTHING = Set.of("na", "n/a", "nan", "null", "none given", "?", "-", "#n/a");

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    /** Below it, a column with some numbers is one of words. */
    private static final double NUMBERS = 0.95;

    private final List<String> notes;

    /** @param notes where sentences on cells that were passed over go */
    public CellReader(List<String> notes) {
        this.notes = notes;
    }

    /** What a cell says, without blanks around it; empty for the usual marks of nothing. */
    public static String value(String cell) {
        String value = cell.strip();
        return NOTHING.contains(value.toLowerCase(Locale.ROOT)) ? "" : value;
    }

    /** A column of the kind its cells show. @param cells (rows) as they stand in the file */
    public RiskColumn read(String name, String[] cells) {
        int filled = 0;
        int numbers = 0;
        for (String cell : cells) {
            String value = value(cell);
            if (!value.isEmpty()) {
                filled++;
                numbers += isNumber(value) ? 1 : 0;
            }
        }
        return filled > 0 && numbers >= NUMBERS * filled ? numbers(name, cells) : words(name, cells);
    }

    /** A column of the kind another one has. */
    public RiskColumn readAs(RiskColumn learned, String[] cells) {
        return switch (learned) {
            case RiskColumn.Numbers numbers -> numbers(numbers.name(), cells);
            case RiskColumn.Categories words -> words(words.name(), cells);
        };
    }

    private RiskColumn numbers(String name, String[] cells) {
        double[] values = new double[cells.length];
        Set<String> strange = new HashSet<>();
        int strangeCells = 0;
        String first = "";
        for (int row = 0; row < cells.length; row++) {
            String value = value(cells[row]);
            boolean number = isNumber(value);
            values[row] = number ? Double.parseDouble(value) : Double.NaN;
            if (!number && !value.isEmpty()) {
                strangeCells++;
                if (strange.add(value) && first.isEmpty()) {
                    first = "'" + value + "' in row " + row;
                }
            }
        }
        if (strangeCells > 0) {
            notes.add("Column '" + name + "' holds numbers, but " + strangeCells + " of its cells do not, such as "
                    + first + "; they were read as empty.");
        }
        return new RiskColumn.Numbers(name, values);
    }

    private static RiskColumn words(String name, String[] cells) {
        String[] values = new String[cells.length];
        for (int row = 0; row < cells.length; row++) {
            values[row] = value(cells[row]);
        }
        return new RiskColumn.Categories(name, values);
    }

    private static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches() && Double.isFinite(Double.parseDouble(value));
    }
}
