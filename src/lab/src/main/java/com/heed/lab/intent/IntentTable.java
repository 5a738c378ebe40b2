package com.heed.lab.intent;

import com.heed.Language;
import com.heed.lab.input.Table;
import com.heed.text.Languages;
import com.heed.text.Masker;
import com.heed.text.TextCleaner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Texts, clean and masked, with their labels.
 *
 * @param texts  one a row
 * @param labels one a row, without outer blanks; empty where the cell is, or the file has no such column
 * @param rows   what predictions call the rows
 * @param facts  what the columns of {@code --field} say of each row
 * @param groups the language of each row and its cells in the columns to compare; empty cells are in no group
 */
record IntentTable(
        List<String> texts,
        List<String> labels,
        long[] rows,
        List<List<String>> facts,
        List<Map<String, String>> groups) {
    /**
     * @param label column that holds the labels
     * @param need  whether the file has to have that column
     * @param field columns that say more of a row than its text does
     * @param by    columns to compare
     * @throws com.heed.lab.run.WrongUse if it cannot be read, or a column is missing
     */
    static IntentTable read(
            Table table, List<String> text, String label, boolean need, List<String> field, List<String> by) {
        int[] columns = text.stream().mapToInt(table::column).toArray();
        int labelColumn = need || table.has(label) ? table.column(label) : -1;
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<List<String>> facts = new ArrayList<>();
        List<Map<String, String>> groups = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            String clean = Masker.mask(TextCleaner.clean(table.text(i, columns)).text(), Set.of());
            texts.add(clean);
            labels.add(labelColumn < 0 ? "" : table.cell(i, labelColumn).strip());
            facts.add(facts(table, i, field));
            Map<String, String> group = new LinkedHashMap<>();
            group.put("language", Languages.of(clean).map(Language::tag).orElse("none"));
            for (String column : by) {
                String cell = table.cell(i, table.column(column)).strip();
                if (!cell.isEmpty()) {
                    group.put(column, cell);
                }
            }
            groups.add(group);
        }
        return new IntentTable(texts, labels, table.rowNumbers(), facts, groups);
    }

    /** Cells as {@link com.heed.intent.IntentText#facts()}; empty ones say nothing. */
    private static List<String> facts(Table table, int row, List<String> columns) {
        List<String> facts = new ArrayList<>();
        for (String column : columns) {
            String cell = table.cell(row, table.column(column)).strip();
            if (!cell.isEmpty()) {
                facts.add(column + '=' + cell);
            }
        }
        return facts;
    }

    /** The rows of all tables; of several tables they are called by their place in the whole. */
    static IntentTable joined(List<IntentTable> tables) {
        if (tables.size() == 1) {
            return tables.get(0);
        }
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<List<String>> facts = new ArrayList<>();
        List<Map<String, String>> groups = new ArrayList<>();
        for (IntentTable table : tables) {
            texts.addAll(table.texts);
            labels.addAll(table.labels);
            facts.addAll(table.facts);
            groups.addAll(table.groups);
        }
        return new IntentTable(texts, labels, LongStream.range(0, texts.size()).toArray(), facts, groups);
    }

    /** Some of the rows. */
    IntentTable at(int[] some) {
        return new IntentTable(
                Arrays.stream(some).mapToObj(texts::get).toList(),
                Arrays.stream(some).mapToObj(labels::get).toList(),
                Arrays.stream(some).mapToLong(i -> rows[i]).toArray(),
                Arrays.stream(some).mapToObj(facts::get).toList(),
                Arrays.stream(some).mapToObj(groups::get).toList());
    }
}
