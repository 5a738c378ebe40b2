package com.heed.sentiment;

import com.heed.Language;
import com.heed.learn.Calibration;
import com.heed.learn.FeatureRows;
import com.heed.learn.LinearModel;
import com.heed.learn.SoftmaxRegression;
import com.heed.text.TextVector;
import com.heed.text.Words;
import com.heed.text.Words.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Trains a {@link SentimentModel}. Penalties and the share of words are chosen, and probabilities calibrated, on development rows that are not trained on;
 * every source counts alike there, so that the largest does not decide for all kinds of text.
 */
public final class SentimentTrainer {
    private static final int CLASSES = Polarity.values().length;
    private static final int LEAST_TEXTS = 3;
    private static final int MOST_TERMS = 20_000;
    private static final double[] PENALTIES = {3e-4, 1e-3, 3e-3, 1e-2};
    private static final double[] WORD_PENALTIES = {3e-5, 1e-4, 3e-4};
    private static final double[] WORD_SHARES = {0, 0.1, 0.2, 0.3, 0.4};
    private static final double EMOTION_PENALTY = 1e-3;

    private SentimentTrainer() {}

    /**
     * One row, clean and encoded.
     *
     * @param text   the labelled text
     * @param words  of the clean text
     * @param vector of the clean text
     */
    public record Row(LabelledText text, List<Word> words, TextVector vector) {
        public static Row of(LabelledText text, String clean, Language language, Function<String, TextVector> encode) {
            return new Row(text, Words.of(clean, language), encode.apply(clean));
        }
    }

    /**
     * A trained model and what was chosen on the way, for the model card.
     *
     * @param choices hyper-parameters by name
     */
    public record Trained(SentimentModel model, Map<String, Double> choices) {}

    /**
     * Trains.
     *
     * @param train   rows with labels or emotions
     * @param dev     rows with labels
     * @param weights how much each source counts in all, 1 where nothing is said
     * @param version number the model is to carry
     */
    public static Trained train(
            Language language, List<Row> train, List<Row> dev, Map<String, Double> weights, int version) {
        List<Row> labelled =
                train.stream().filter(row -> row.text().label() != null).toList();
        double[] rowWeights = rowWeights(labelled, weights);
        double[] devWeights = rowWeights(dev, Map.of());
        int[] labels = labels(labelled);
        int[] devLabels = labels(dev);

        WordFeatures features =
                WordFeatures.learn(labelled.stream().map(Row::words).toList(), LEAST_TEXTS, MOST_TERMS);
        FeatureRows wordRows = sparse(features, labelled);
        LinearModel wordModel = null;
        double[][] wordLogits = new double[0][];
        double bestLoss = Double.POSITIVE_INFINITY;
        Map<String, Double> choices = new HashMap<>();
        for (double penalty : WORD_PENALTIES) {
            LinearModel candidate = SoftmaxRegression.train(wordRows, labels, rowWeights, CLASSES, penalty);
            double[][] logits = new double[dev.size()][];
            for (int i = 0; i < logits.length; i++) {
                WordFeatures.Vector vector = features.of(dev.get(i).words());
                logits[i] = candidate.logits(vector.indexes(), vector.values());
            }
            double loss = calibratedLoss(logits, devLabels, devWeights);
            if (loss < bestLoss) {
                bestLoss = loss;
                wordModel = candidate;
                wordLogits = logits;
                choices.put("words.l2", penalty);
            }
        }
        WordSentiment words = new WordSentiment(
                features, java.util.Objects.requireNonNull(wordModel), Calibration.fit(wordLogits, devLabels));

        LinearModel head = null;
        double[][] headLogits = new double[0][];
        bestLoss = Double.POSITIVE_INFINITY;
        Standard standard = Standard.of(labelled);
        FeatureRows dense = standard.rows(labelled);
        for (double penalty : PENALTIES) {
            LinearModel candidate = SoftmaxRegression.train(dense, labels, rowWeights, CLASSES, penalty)
                    .unstandardised(standard.mean, standard.deviation);
            double[][] logits = new double[dev.size()][];
            for (int i = 0; i < logits.length; i++) {
                logits[i] = candidate.logits(SentimentModel.features(dev.get(i).vector()));
            }
            double loss = calibratedLoss(logits, devLabels, devWeights);
            if (loss < bestLoss) {
                bestLoss = loss;
                head = candidate;
                headLogits = logits;
                choices.put("head.l2", penalty);
            }
        }
        LinearModel chosen = java.util.Objects.requireNonNull(head);

        double share = 0;
        bestLoss = Double.POSITIVE_INFINITY;
        Calibration calibration = Calibration.none(CLASSES);
        for (double candidate : WORD_SHARES) {
            double[][] mixed = mixed(headLogits, wordLogits, candidate);
            double loss = calibratedLoss(mixed, devLabels, devWeights);
            if (loss < bestLoss - 1e-4) {
                bestLoss = loss;
                share = candidate;
                calibration = Calibration.fit(mixed, devLabels);
            }
        }
        choices.put("words.share", share);
        choices.put("dev.loss", bestLoss);
        EmotionModel emotions = emotions(train);
        return new Trained(new SentimentModel(language, version, words, chosen, share, calibration, emotions), choices);
    }

    /** Sources count by their weight, classes alike within what their source has. */
    private static double[] rowWeights(List<Row> rows, Map<String, Double> sourceWeights) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, TreeSet<Polarity>> classes = new HashMap<>();
        for (Row row : rows) {
            counts.merge(key(row), 1, Integer::sum);
            classes.computeIfAbsent(row.text().source(), source -> new TreeSet<>())
                    .add(label(row));
        }
        double[] weights = new double[rows.size()];
        for (int i = 0; i < weights.length; i++) {
            Row row = rows.get(i);
            String source = row.text().source();
            weights[i] = sourceWeights.getOrDefault(source, 1.0)
                    / (counts.getOrDefault(key(row), 1)
                            * (double) java.util.Objects.requireNonNull(classes.get(source))
                                    .size());
        }
        return weights;
    }

    private static String key(Row row) {
        return row.text().source() + '\n' + label(row).key();
    }

    private static Polarity label(Row row) {
        Polarity label = row.text().label();
        if (label == null) {
            throw new IllegalArgumentException("a row of '" + row.text().source() + "' has no label");
        }
        return label;
    }

    private static int[] labels(List<Row> rows) {
        return rows.stream().mapToInt(row -> label(row).ordinal()).toArray();
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

    /** Weighted mean of -log p(label) after the best calibration: what is compared is the ranking, not the temperature. */
    private static double calibratedLoss(double[][] logits, int[] labels, double[] weights) {
        Calibration calibration = Calibration.fit(logits, labels);
        double loss = 0;
        double total = 0;
        for (int i = 0; i < labels.length; i++) {
            loss -= weights[i] * Math.log(Math.max(calibration.probabilities(logits[i])[labels[i]], 1e-12));
            total += weights[i];
        }
        return loss / total;
    }

    private static double[][] mixed(double[][] head, double[][] words, double share) {
        double[][] mixed = new double[head.length][];
        for (int i = 0; i < head.length; i++) {
            mixed[i] = Readings.logOf(LinearModel.softmax(head[i].clone()));
            double[] byWords = Readings.logOf(LinearModel.softmax(words[i].clone()));
            for (int c = 0; c < CLASSES; c++) {
                mixed[i][c] = share == 0 ? mixed[i][c] : (1 - share) * mixed[i][c] + share * byWords[c];
            }
        }
        return mixed;
    }

    private static @Nullable EmotionModel emotions(List<Row> train) {
        List<Row> rows =
                train.stream().filter(row -> !row.text().emotions().isEmpty()).toList();
        if (rows.isEmpty()) {
            return null;
        }
        TreeSet<String> names = new TreeSet<>();
        rows.forEach(row -> names.addAll(row.text().emotions()));
        Standard standard = Standard.of(rows);
        FeatureRows dense = standard.rows(rows);
        double[] ones = new double[rows.size()];
        Arrays.fill(ones, 1);
        List<String> order = new ArrayList<>(names);
        float[][] weights = new float[order.size()][];
        float[] bias = new float[order.size()];
        // Each emotion is a problem of its own: the number of threads changes nothing in the result.
        IntStream.range(0, order.size()).parallel().forEach(e -> {
            int[] labels = rows.stream()
                    .mapToInt(row -> row.text().emotions().contains(order.get(e)) ? 1 : 0)
                    .toArray();
            LinearModel two = SoftmaxRegression.train(dense, labels, ones, 2, EMOTION_PENALTY)
                    .unstandardised(standard.mean, standard.deviation);
            weights[e] = new float[two.width()];
            for (int j = 0; j < two.width(); j++) {
                weights[e][j] = two.weights()[1][j] - two.weights()[0][j];
            }
            bias[e] = two.bias()[1] - two.bias()[0];
        });
        return new EmotionModel(order, new LinearModel(weights, bias));
    }

    /** Mean and deviation of each feature. */
    private record Standard(double[] mean, double[] deviation) {
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
                square[j] = Math.sqrt(Math.max(square[j] / rows.size() - mean[j] * mean[j], 1e-8));
            }
            return new Standard(mean, square);
        }

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
}
