package com.heed.sentiment;

import com.heed.learn.FeatureRows;
import com.heed.learn.LinearModel;
import com.heed.learn.LogisticRegression;
import com.heed.sentiment.SentimentTrainer.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Trains one logistic regression an emotion. */
final class EmotionTrainer {
    private static final double PENALTY = 5e-4;
    private static final int ITERATIONS = 60;

    private EmotionTrainer() {}

    /** From the rows whose emotions are known; null when there is none. */
    static @Nullable EmotionModel train(List<Row> train) {
        List<Row> rows =
                train.stream().filter(row -> !row.text().emotions().isEmpty()).toList();
        if (rows.isEmpty()) {
            return null;
        }
        TreeSet<String> names = new TreeSet<>();
        rows.forEach(row -> names.addAll(row.text().emotions()));
        Standard standard = Standard.of(rows);
        FeatureRows dense = standard.rows(rows);
        List<String> order = new ArrayList<>(names);
        float[][] weights = new float[order.size()][];
        float[] bias = new float[order.size()];
        // Each emotion is a problem of its own: the number of threads changes nothing in the result.
        IntStream.range(0, order.size()).parallel().forEach(e -> {
            boolean[] shown = new boolean[rows.size()];
            for (int i = 0; i < shown.length; i++) {
                shown[i] = rows.get(i).text().emotions().contains(order.get(e));
            }
            double[] found = LogisticRegression.train(dense, shown, PENALTY, ITERATIONS);
            weights[e] = new float[standard.mean().length];
            double shift = found[weights[e].length];
            for (int j = 0; j < weights[e].length; j++) {
                double scaled = found[j] / standard.deviation()[j];
                weights[e][j] = (float) scaled;
                shift -= scaled * standard.mean()[j];
            }
            bias[e] = (float) shift;
        });
        return new EmotionModel(order, new LinearModel(weights, bias));
    }
}
