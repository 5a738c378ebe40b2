package com.heed.lab.intent;

import com.heed.lab.input.Table;
import com.heed.text.Masker;
import com.heed.text.TextCleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The texts of one file, clean and masked, with their labels.
 *
 * @param texts  one a row
 * @param labels one a row, without outer blanks; empty where the cell is, or the file has no such column
 * @param rows   what predictions call the rows
 */
record IntentTable(List<String> texts, List<String> labels, long[] rows) {
    /**
     * @param label column that holds the labels
     * @param need  whether the file has to have that column
     * @throws com.heed.lab.run.WrongUse if it cannot be read, or a column is missing
     */
    static IntentTable read(Table table, List<String> text, String label, boolean need) {
        int[] columns = text.stream().mapToInt(table::column).toArray();
        int labelColumn = need || table.has(label) ? table.column(label) : -1;
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            texts.add(Masker.mask(TextCleaner.clean(table.text(i, columns)).text(), Set.of()));
            labels.add(labelColumn < 0 ? "" : table.cell(i, labelColumn).strip());
        }
        return new IntentTable(texts, labels, table.rowNumbers());
    }
}
