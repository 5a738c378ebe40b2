package com.heed.lab.sentiment;

import com.heed.Language;
import com.heed.lab.input.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Texts with their classes.
 *
 * @param numbers what predictions call the rows
 * @param labels  class of each row, {@link SentimentLabels#NONE} for none; empty if no labels are known
 * @param groups  the language of each row and its cells in the columns to compare; empty cells are in no group
 */
record SentimentRows(long[] numbers, int[] labels, List<ReadText> texts, List<Map<String, String>> groups) {
    /** @param by columns to compare */
    static SentimentRows of(Table table, int[] labels, List<ReadText> texts, List<String> by) {
        List<Map<String, String>> groups = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            Map<String, String> group = new LinkedHashMap<>();
            Language language = texts.get(i).language();
            group.put("language", language == null ? "none" : language.tag());
            for (String column : by) {
                String cell = table.cell(i, table.column(column)).strip();
                if (!cell.isEmpty()) {
                    group.put(column, cell);
                }
            }
            groups.add(group);
        }
        return new SentimentRows(table.rowNumbers(), labels, texts, groups);
    }

    /** Some of the rows, which have labels. */
    SentimentRows at(int[] some) {
        return new SentimentRows(
                Arrays.stream(some).mapToLong(i -> numbers[i]).toArray(),
                Arrays.stream(some).map(i -> labels[i]).toArray(),
                Arrays.stream(some).mapToObj(texts::get).toList(),
                Arrays.stream(some).mapToObj(groups::get).toList());
    }

    /** The rows with a class. */
    SentimentRows labelled() {
        return at(IntStream.range(0, labels.length)
                .filter(i -> labels[i] != SentimentLabels.NONE)
                .toArray());
    }
}
