package com.heed.lab.similarity;

import com.heed.lab.input.LabelOptions;
import com.heed.lab.input.Table;
import com.heed.lab.run.WrongUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pairs of a file.
 *
 * @param numbers what predictions call the rows
 * @param labels  1 for the same, 0 for not, {@link #NONE} for none; empty if no labels are known
 */
record PairRows(long[] numbers, List<PairText> texts, int[] labels) {
    /** The labels by their place. */
    static final List<String> CLASSES = List.of("0", "1");

    static final int NONE = -1;

    /**
     * Reads the two columns.
     *
     * @param table its rows
     * @param text  two columns
     */
    static PairRows of(Table table, List<String> text, int[] labels) {
        int first = table.column(text.get(0));
        int other = table.column(text.get(1));
        List<PairText> texts = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            texts.add(PairText.of(table.cell(i, first), table.cell(i, other)));
        }
        return new PairRows(table.rowNumbers(), texts, labels);
    }

    /**
     * Label of each row.
     *
     * @throws WrongUse for a label that is none, and if there are not both among the rows
     */
    static int[] labels(Table table, String column, LabelOptions map, String advice) {
        int place = table.column(column);
        int[] labels = new int[table.size()];
        for (int i = 0; i < labels.length; i++) {
            Integer label = map.index(table.cell(i, place), CLASSES, table.where(i) + ", column '" + column + "'");
            labels[i] = label == null ? NONE : label;
        }
        List<String> known = CLASSES.stream()
                .filter(name -> Arrays.stream(labels).anyMatch(label -> label == CLASSES.indexOf(name)))
                .toList();
        if (known.size() < CLASSES.size()) {
            throw new WrongUse("'" + table.file() + "' has "
                    + (known.isEmpty() ? "no label" : "one label, '" + known.get(0) + "',") + " in column '" + column
                    + "'; " + advice);
        }
        return labels;
    }

    /** Places of the rows with a label. */
    int[] labelled() {
        return IntStream.range(0, labels.length).filter(i -> labels[i] != NONE).toArray();
    }
}
