package com.heed.sentiment;

import com.heed.sentiment.SentimentTrainer.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** How much each row counts: sources by their weight, whatever their size, and classes alike within what their source has. */
final class RowWeights {
    private RowWeights() {}

    /**
     * One weight a row; those of a source add up to its weight.
     *
     * @param sources weight by source, 1 where nothing is said
     */
    static double[] of(List<Row> rows, Map<String, Double> sources) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, TreeSet<Polarity>> classes = new HashMap<>();
        for (Row row : rows) {
            counts.merge(key(row), 1, Integer::sum);
            classes.computeIfAbsent(row.text().source(), source -> new TreeSet<>())
                    .add(row.label());
        }
        double[] weights = new double[rows.size()];
        for (int i = 0; i < weights.length; i++) {
            Row row = rows.get(i);
            String source = row.text().source();
            weights[i] = sources.getOrDefault(source, 1.0)
                    / (counts.getOrDefault(key(row), 1)
                            * (double)
                                    Objects.requireNonNull(classes.get(source)).size());
        }
        return weights;
    }

    private static String key(Row row) {
        return row.text().source() + '\n' + row.label().key();
    }
}
