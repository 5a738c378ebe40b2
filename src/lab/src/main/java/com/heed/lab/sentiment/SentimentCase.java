package com.heed.lab.sentiment;

import com.heed.Language;
import com.heed.lab.input.Table;
import com.heed.lab.run.WrongUse;
import com.heed.sentiment.Polarity;
import java.util.ArrayList;
import java.util.List;

/**
 * One sentence that is hard for a stated reason, with the answer a reader would give.
 *
 * @param row   what predictions call it
 * @param kind  why it is hard, such as sarcasm; not blank
 * @param text  as a customer writes it; not blank
 */
record SentimentCase(long row, String kind, Polarity label, String text) {
    /** The languages that have a list of ours, by tag. */
    static final List<String> LANGUAGES = List.of(Language.ENGLISH.tag(), Language.CHINESE.tag());

    /**
     * The list of ours for a language, written by hand and never chosen by what a model says of it.
     *
     * @param language one of {@link #LANGUAGES}
     */
    static List<SentimentCase> ours(String language) {
        return of(Table.resource(SentimentCase.class, "cases-" + language + ".csv"));
    }

    /**
     * The sentences of our own in a language on which epochs are chosen and probabilities calibrated.
     *
     * @param language one of {@link #LANGUAGES}
     */
    static List<SentimentCase> sentences(String language) {
        return of(Table.resource(SentimentCase.class, "sentences-" + language + "-dev.csv"));
    }

    /**
     * All rows of a table with the columns kind, label and text.
     *
     * @throws WrongUse if a column is missing, a cell is blank, or a label is no class; names row and column
     */
    static List<SentimentCase> of(Table table) {
        int kind = table.column("kind");
        int label = table.column("label");
        int text = table.column("text");
        long[] rows = table.rowNumbers();
        List<SentimentCase> cases = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            cases.add(new SentimentCase(
                    rows[i], filled(table, i, kind), polarity(table, i, label), filled(table, i, text)));
        }
        return cases;
    }

    private static String filled(Table table, int row, int column) {
        String cell = table.cell(row, column).strip();
        if (cell.isEmpty()) {
            throw new WrongUse(table.where(row) + ", column '" + table.columns().get(column)
                    + "' is empty; give each case a kind, a label and a text.");
        }
        return cell;
    }

    private static Polarity polarity(Table table, int row, int column) {
        String cell = filled(table, row, column);
        int index = SentimentLabels.CLASSES.indexOf(cell);
        if (index < 0) {
            throw new WrongUse(table.where(row) + ", column 'label': label '" + cell + "' is not one of "
                    + String.join(", ", SentimentLabels.CLASSES) + ".");
        }
        return Polarity.values()[index];
    }
}
