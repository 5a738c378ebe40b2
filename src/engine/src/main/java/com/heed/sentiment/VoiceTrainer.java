package com.heed.sentiment;

import com.heed.attention.PoolingHeads;
import com.heed.attention.PoolingTrainer;
import com.heed.learn.Calibration;
import com.heed.learn.FeatureRows;
import com.heed.learn.LinearModel;
import com.heed.learn.SoftmaxRegression;
import com.heed.sentiment.SentimentTrainer.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Trains the voices of a model one by one. Penalties are chosen by the loss on development rows after the best calibration: what is compared is the ranking, not the temperature.
 */
final class VoiceTrainer {
    static final int CLASSES = Polarity.values().length;

    private static final int LEAST_TEXTS = 3;
    private static final int MOST_TERMS = 20_000;

    private final List<Row> train;
    private final List<Row> dev;
    private final double[] trainWeights;
    private final double[] devWeights;
    private final double[] calibrationWeights;
    private final int[] trainLabels;
    private final int[] devLabels;
    private final Map<String, Double> choices;

    /**
     * @param sources  how much each source counts, in training and in choosing
     * @param frequent whether probabilities are those of texts in which classes are as frequent as on the development rows; otherwise sources count by
     *                 their weight there and classes alike
     * @param choices  filled with what is chosen, by name
     */
    VoiceTrainer(
            List<Row> train,
            List<Row> dev,
            Map<String, Double> sources,
            boolean frequent,
            Map<String, Double> choices) {
        this.train = train;
        this.dev = dev;
        this.trainWeights = RowWeights.of(train, sources);
        this.devWeights = RowWeights.of(dev, sources);
        this.calibrationWeights = devWeights.clone();
        if (frequent) {
            Arrays.fill(calibrationWeights, 1);
        }
        this.trainLabels = labels(train);
        this.devLabels = labels(dev);
        this.choices = choices;
    }

    private static int[] labels(List<Row> rows) {
        return rows.stream().mapToInt(row -> row.label().ordinal()).toArray();
    }

    /** @param penalties of which one is chosen */
    WordSentiment words(double... penalties) {
        WordFeatures features =
                WordFeatures.learn(train.stream().map(Row::words).toList(), LEAST_TEXTS, MOST_TERMS);
        FeatureRows rows = sparse(features, train);
        @Nullable WordSentiment best = null;
        double bestLoss = Double.POSITIVE_INFINITY;
        for (double penalty : penalties) {
            LinearModel model = SoftmaxRegression.train(rows, trainLabels, trainWeights, CLASSES, penalty);
            WordSentiment candidate = new WordSentiment(features, model, Calibration.none(CLASSES));
            double[][] logits =
                    dev.stream().map(row -> candidate.logits(row.words())).toArray(double[][]::new);
            Calibration calibration = calibration(logits);
            double loss = loss(calibration, logits);
            if (loss < bestLoss) {
                bestLoss = loss;
                best = new WordSentiment(features, model, calibration);
                choices.put("words.l2", penalty);
            }
        }
        return Objects.requireNonNull(best);
    }

    private static FeatureRows sparse(WordFeatures features, List<Row> rows) {
        int[][] indexes = new int[rows.size()][];
        float[][] values = new float[rows.size()][];
        for (int i = 0; i < indexes.length; i++) {
            WordFeatures.Vector vector = features.of(rows.get(i).words());
            indexes[i] = vector.indexes();
            values[i] = vector.values();
        }
        return new FeatureRows.Sparse(indexes, values, features.size());
    }

    /**
     * The regression on vectors.
     *
     * @param penalties of which one is chosen
     */
    LinearModel vector(double... penalties) {
        Standard standard = Standard.of(train);
        FeatureRows dense = standard.rows(train);
        @Nullable LinearModel best = null;
        double bestLoss = Double.POSITIVE_INFINITY;
        for (double penalty : penalties) {
            LinearModel candidate = SoftmaxRegression.train(dense, trainLabels, trainWeights, CLASSES, penalty)
                    .unstandardised(standard.mean(), standard.deviation());
            double[][] logits = dev.stream()
                    .map(row -> candidate.logits(SentimentModel.features(row.vector())))
                    .toArray(double[][]::new);
            double loss = loss(calibration(logits), logits);
            if (loss < bestLoss) {
                bestLoss = loss;
                best = candidate;
                choices.put("head.l2", penalty);
            }
        }
        return Objects.requireNonNull(best);
    }

    AttentionVoice attention(PoolingTrainer.Options options, long seed) {
        PoolingHeads heads = new PoolingTrainer(options, CLASSES)
                .train(examples(train, trainWeights), examples(dev, devWeights), seed);
        return AttentionVoice.of(heads);
    }

    private static List<PoolingTrainer.Example> examples(List<Row> rows, double[] weights) {
        List<PoolingTrainer.Example> examples = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            examples.add(new PoolingTrainer.Example(Row.tokens(row), row.label().ordinal(), weights[i]));
        }
        return examples;
    }

    /** The calibration of development rows' logits. */
    Calibration calibration(double[][] logits) {
        return Calibration.fit(logits, devLabels, calibrationWeights);
    }

    /** Weighted mean of -log p(label) on the development rows. */
    double loss(Calibration calibration, double[][] logits) {
        double loss = 0;
        double total = 0;
        for (int i = 0; i < devLabels.length; i++) {
            loss -= devWeights[i] * Math.log(Math.max(calibration.probabilities(logits[i])[devLabels[i]], 1e-12));
            total += devWeights[i];
        }
        return loss / total;
    }
}
