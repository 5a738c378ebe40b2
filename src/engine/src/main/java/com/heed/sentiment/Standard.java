package com.heed.sentiment;

import com.heed.learn.FeatureRows;
import com.heed.sentiment.SentimentTrainer.Row;
import java.util.List;

/**
 * Mean and deviation of each feature of the regression on vectors.
 *
 * @param mean      (features)
 * @param deviation (features), above 0
 */
record Standard(double[] mean, double[] deviation) {
    private static final double LEAST_VARIANCE = 1e-8;

    static Standard of(List<Row> rows) {
        int width = SentimentModel.features(rows.get(0).vector()).length;
        double[] mean = new double[width];
        double[] square = new double[width];
        for (Row row : rows) {
            float[] x = SentimentModel.features(row.vector());
            for (int j = 0; j < width; j++) {
                mean[j] += x[j];
                square[j] += (double) x[j] * x[j];
            }
        }
        for (int j = 0; j < width; j++) {
            mean[j] /= rows.size();
            square[j] = Math.sqrt(Math.max(square[j] / rows.size() - mean[j] * mean[j], LEAST_VARIANCE));
        }
        return new Standard(mean, square);
    }

    /** The rows' features with mean 0 and deviation 1. */
    FeatureRows rows(List<Row> rows) {
        float[][] values = new float[rows.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = SentimentModel.features(rows.get(i).vector());
            for (int j = 0; j < mean.length; j++) {
                values[i][j] = (float) ((values[i][j] - mean[j]) / deviation[j]);
            }
        }
        return new FeatureRows.Dense(values, mean.length);
    }
}
