package com.heed.sentiment;

import com.heed.Language;
import com.heed.learn.Calibration;
import com.heed.learn.FeatureRows;
import com.heed.learn.LinearModel;
import com.heed.learn.OffsetRegression;
import com.heed.sentiment.SentimentTrainer.Row;
import com.heed.text.TextVector;
import com.heed.text.Words.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A shipped model adapted to labelled texts of one desk. Three voices are mixed: the shipped model; a correction of it, which adds to its log probabilities a logistic regression on
 * them, the sentence vector and the hidden units of its attention, and needs about fifty texts; and, from {@value #FRESH_ROWS} texts on, a model trained on these texts alone. Their shares
 * are chosen and the mixture is calibrated on every tenth text, which the voices were not trained on; below {@value #FRESH_ROWS} texts the correction speaks alone.
 */
public final class AdaptedSentiment {
    private static final int FRESH_ROWS = 400;
    private static final int CLASSES = Polarity.values().length;
    private static final int TENTH = 10;
    private static final int STEPS = 4;
    /** Scales of the features: the smaller, the more their weights cost. */
    private static final float CONSTANT = 4;

    private static final double LOGS = 0.5;

    private static final float SENTENCE = 2;

    private final SentimentModel shipped;
    private final LinearModel correction;
    private final SentimentModel fresh;
    /** Of the shipped model, its correction, the fresh model; they add up to 1. */
    private final double[] shares;

    private final Calibration calibration;
    private final Set<Polarity> classes;

    private AdaptedSentiment(
            SentimentModel shipped,
            LinearModel correction,
            SentimentModel fresh,
            double[] shares,
            Calibration calibration,
            Set<Polarity> classes) {
        this.shipped = shipped;
        this.correction = correction;
        this.fresh = fresh;
        this.shares = shares;
        this.calibration = calibration;
        this.classes = classes;
    }

    /**
     * Adapts a model. The same rows in the same order give the same model.
     *
     * @param rows each with a label and encoded with the shipped model's pooling, at least one
     */
    public static AdaptedSentiment train(Language language, SentimentModel shipped, List<Row> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no labelled texts to adapt to");
        }
        Set<Polarity> classes = EnumSet.noneOf(Polarity.class);
        rows.forEach(row -> classes.add(Objects.requireNonNull(row.text().label())));
        List<Row> fit = new ArrayList<>();
        List<Row> held = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            (i % TENTH == TENTH - 1 ? held : fit).add(rows.get(i));
        }
        boolean few = rows.size() < FRESH_ROWS;
        if (few) {
            fit = rows;
            held = rows;
        }
        SentimentModel fresh = SentimentTrainer.trainLinear(language, fit, held);
        LinearModel correction = correction(shipped, fit);
        AdaptedSentiment correctionAlone = new AdaptedSentiment(
                shipped, correction, fresh, new double[] {0, 1, 0}, Calibration.none(CLASSES), classes);
        return few ? correctionAlone : correctionAlone.mixed(held);
    }

    /** What is added to the shipped log probabilities, drawn to nothing, so that a few texts change only what they contradict. */
    private static LinearModel correction(SentimentModel shipped, List<Row> rows) {
        float[][] values = rows.stream()
                .map(row -> correctionFeatures(shipped, row.vector(), row.words()))
                .toArray(float[][]::new);
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return OffsetRegression.train(
                new FeatureRows.Dense(values, values[0].length),
                rows.stream()
                        .map(row -> logs(shipped.read(row.vector(), row.words())))
                        .toArray(double[][]::new),
                labels(rows),
                ones,
                CLASSES,
                1);
    }

    /** (3) logits of the correction: the shipped log probabilities and what is added to them. */
    private double[] corrected(TextVector vector, List<Word> words) {
        double[] logits =
                correction.logits(correctionFeatures(shipped, vector, words)).clone();
        double[] logs = logs(shipped.read(vector, words));
        for (int c = 0; c < logits.length; c++) {
            logits[c] += logs[c];
        }
        return logits;
    }

    /** (1 + 3 + width + units) a constant, half of the log probabilities, the sentence vector of length 2 and the hidden units of length 1. */
    private static float[] correctionFeatures(SentimentModel shipped, TextVector vector, List<Word> words) {
        double[] logs = logs(shipped.read(vector, words));
        float[] sentence = vector.sentence();
        float[] units = vector.pooled();
        float[] features = new float[1 + CLASSES + sentence.length + units.length];
        int at = 0;
        features[at++] = CONSTANT;
        for (int c = 0; c < CLASSES; c++) {
            features[at++] = (float) (LOGS * logs[c]);
        }
        for (float value : sentence) {
            features[at++] = SENTENCE * value;
        }
        float scale = 1 / Math.max(length(units), 1e-6f);
        for (float unit : units) {
            features[at++] = scale * unit;
        }
        return features;
    }

    private static float length(float[] vector) {
        double squares = 0;
        for (float v : vector) {
            squares += (double) v * v;
        }
        return (float) Math.sqrt(squares);
    }

    private AdaptedSentiment mixed(List<Row> held) {
        int[] labels = labels(held);
        double[][][] voices =
                held.stream().map(row -> voices(row.vector(), row.words())).toArray(double[][][]::new);
        @Nullable AdaptedSentiment best = null;
        double bestLoss = Double.POSITIVE_INFINITY;
        for (int a = 0; a <= STEPS; a++) {
            for (int b = 0; a + b <= STEPS; b++) {
                double[] tried = {(double) a / STEPS, (double) b / STEPS, (double) (STEPS - a - b) / STEPS};
                double[][] mixed = new double[held.size()][];
                for (int i = 0; i < mixed.length; i++) {
                    mixed[i] = mix(voices[i], tried);
                }
                Calibration fitted = Calibration.fit(mixed, labels);
                double loss = 0;
                for (int i = 0; i < mixed.length; i++) {
                    loss -= Math.log(Math.max(fitted.probabilities(mixed[i])[labels[i]], 1e-12));
                }
                if (loss < bestLoss) {
                    bestLoss = loss;
                    best = new AdaptedSentiment(shipped, correction, fresh, tried, fitted, classes);
                }
            }
        }
        return Objects.requireNonNull(best);
    }

    /** (3 voices, 3 classes) log probabilities. */
    private double[][] voices(TextVector vector, List<Word> words) {
        return new double[][] {
            logs(shipped.read(vector, words)),
            Readings.logOf(LinearModel.softmax(corrected(vector, words))),
            logs(fresh.read(vector, words))
        };
    }

    private static double[] mix(double[][] voices, double[] shares) {
        double[] mixed = new double[CLASSES];
        for (int v = 0; v < voices.length; v++) {
            for (int c = 0; c < CLASSES; c++) {
                mixed[c] += shares[v] * voices[v][c];
            }
        }
        return mixed;
    }

    private static double[] logs(SentimentReading reading) {
        return Readings.logOf(new double[] {reading.negative(), reading.neutral(), reading.positive()});
    }

    private static int[] labels(List<Row> rows) {
        return rows.stream()
                .mapToInt(row -> Objects.requireNonNull(row.text().label()).ordinal())
                .toArray();
    }

    /** Reading by the mixture; a class that no training row had has probability 0. */
    public SentimentReading read(TextVector vector, List<Word> words) {
        return among(calibration.probabilities(mix(voices(vector, words), shares)));
    }

    /** Reading by words alone, trained on the same rows: the baseline. */
    public SentimentReading readByWords(List<Word> words) {
        SentimentReading reading = fresh.read(words);
        return among(new double[] {reading.negative(), reading.neutral(), reading.positive()});
    }

    private SentimentReading among(double[] p) {
        for (Polarity polarity : Polarity.values()) {
            // Not quite nothing, so that a text all of whose mass lies on an unseen class still adds up.
            p[polarity.ordinal()] = classes.contains(polarity) ? p[polarity.ordinal()] + 1e-12 : 0;
        }
        return Readings.of(p);
    }

    /** Shares of the shipped model, its correction and the model trained on these texts alone; they add up to 1. */
    public List<Double> shares() {
        return Arrays.stream(shares).boxed().toList();
    }
}
