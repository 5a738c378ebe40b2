package com.heed.intent;

import com.heed.learn.LinearModel;
import java.util.List;

/**
 * The dense features of a text, standardised and divided by the root of their number, so that a penalty means the same whatever the encoder: sentence vector, mean of the inner
 * layer, mean of the last.
 */
final class Standard {
    private static final double LEAST_VARIANCE = 1e-8;

    private final double[] mean;
    private final double[] deviation;

    private Standard(double[] mean, double[] deviation) {
        this.mean = mean;
        this.deviation = deviation;
    }

    /** Raw features; (3 width). */
    static float[] features(float[] sentence, float[] inner, float[] last) {
        int width = sentence.length;
        float[] features = new float[3 * width];
        System.arraycopy(sentence, 0, features, 0, width);
        System.arraycopy(inner, 0, features, width, width);
        System.arraycopy(last, 0, features, 2 * width, width);
        return features;
    }

    static float[] features(IntentText text) {
        return features(text.sentence(), text.inner(), text.last());
    }

    static Standard of(List<float[]> rows) {
        int width = rows.get(0).length;
        double[] sum = new double[width];
        double[] squares = new double[width];
        for (float[] row : rows) {
            for (int j = 0; j < width; j++) {
                sum[j] += row[j];
                squares[j] += (double) row[j] * row[j];
            }
        }
        double[] deviation = new double[width];
        for (int j = 0; j < width; j++) {
            sum[j] /= rows.size();
            double variance = squares[j] / rows.size() - sum[j] * sum[j];
            deviation[j] = Math.sqrt(Math.max(variance, LEAST_VARIANCE) * width);
        }
        return new Standard(sum, deviation);
    }

    /** Standardises rows in place. */
    void standardise(float[][] rows) {
        for (float[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (float) ((row[j] - mean[j]) / deviation[j]);
            }
        }
    }

    /** The same model for standardised features. */
    LinearModel standardised(LinearModel model) {
        float[][] weights = new float[model.classes()][mean.length];
        float[] bias = model.bias().clone();
        for (int c = 0; c < bias.length; c++) {
            double shift = 0;
            for (int j = 0; j < mean.length; j++) {
                weights[c][j] = (float) (model.weights()[c][j] * deviation[j]);
                shift += model.weights()[c][j] * mean[j];
            }
            bias[c] += (float) shift;
        }
        return new LinearModel(weights, bias);
    }

    /** The same model for raw features. */
    LinearModel raw(LinearModel model) {
        return model.unstandardised(mean, deviation);
    }
}
