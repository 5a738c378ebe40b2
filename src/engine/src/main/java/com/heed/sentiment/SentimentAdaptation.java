package com.heed.sentiment;

import com.heed.Language;
import com.heed.learn.FeatureRows;
import com.heed.learn.LinearModel;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.learn.OffsetRegression;
import com.heed.text.TextVector;
import com.heed.text.Words.Word;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the corrections of one project add to the shipped model of a language: scores, linear in the sentence vector and in the hidden units of the shipped model's attention, that are added to its log probabilities.
 * They are 0 before anything is known: the shipped model is where learning starts and what it is held to ({@link OffsetRegression}). Safe for many threads.
 *
 * @param number   within the project and language, from 1; 0 before it has one
 * @param language of the texts
 * @param base     the shipped model it was made for; with another one it says nothing
 * @param added    (3, 1 + width + units)
 */
public record SentimentAdaptation(int number, Language language, String base, LinearModel added) {
    private static final String FILE = "adaptation.bin";
    private static final String BASE = "base.txt";
    private static final int CLASSES = Polarity.values().length;

    /** Weight of the pull towards the shipped model, chosen by what 50 and 200 rows of a kind do to their own kind and to others; see docs/decisions/0026-what-an-adaptation-may-forget.md. */
    private static final double STRENGTH = 0.5;

    /** Weight of an anchor, where that of a correction is 1; chosen with {@link #STRENGTH}. */
    private static final double ANCHOR = 0.5;

    /** Share of contacts that a shipped model is taken to read wrong: about what it is on development texts of its own kind. People speak up where it is wrong, so what they say does not tell. */
    static final double READ_WRONG = 0.25;

    /**
     * Learns from examples, each by its newest message, which weighs most in what is said of a contact. The same examples in the same order give the same.
     *
     * @param anchors texts of other desks that the shipped model reads right. Each counts as {@value #ANCHOR} examples that are as negative, neutral and positive as it says, so that corrections of one kind do not move all other kinds of
     *     text with them (Li and Hoiem, Learning without Forgetting, 2016); neutral ones more where nobody speaks of neutral ({@link SpokenNeutral})
     */
    static SentimentAdaptation learn(
            SentimentModel shipped, List<SentimentExample> examples, List<SentimentExample.Part> anchors) {
        Rows rows = new Rows();
        List<SentimentReading> readings = examples.stream()
                .map(SentimentExample::newest)
                .map(newest -> shipped.read(newest.vector(), newest.words()))
                .toList();
        double scale = scale(examples, readings);
        SpokenNeutral spoken = SpokenNeutral.of(examples);
        for (int i = 0; i < readings.size(); i++) {
            rows.add(examples.get(i), readings.get(i), scale, spoken);
        }
        for (SentimentExample.Part anchor : anchors) {
            SentimentReading reading = shipped.read(anchor.vector(), anchor.words());
            double weight = reading.polarity() == Polarity.NEUTRAL ? ANCHOR * spoken.anchor() : ANCHOR;
            double[] logs = logs(reading);
            float[] features = features(anchor.vector());
            for (int c = 0; c < CLASSES; c++) {
                rows.add(features, logs, c, weight * Math.exp(logs[c]));
            }
        }
        return new SentimentAdaptation(0, shipped.language(), base(shipped), rows.fit());
    }

    /**
     * By how much examples that the shipped model reads right count more than they say, at least 1: together so much as they would if people spoke up as often where it is right as where it is wrong.
     */
    private static double scale(List<SentimentExample> examples, List<SentimentReading> readings) {
        double right = 0;
        double wrong = 0;
        for (int i = 0; i < readings.size(); i++) {
            SentimentExample each = examples.get(i);
            if (readings.get(i).polarity() == each.truth()) {
                right += each.weight();
            } else {
                wrong += each.weight();
            }
        }
        return right == 0 ? 1 : Math.max(1, (1 - READ_WRONG) / READ_WRONG * wrong / right);
    }

    /** Rows of the regression as they come. */
    private static final class Rows {
        private final List<float[]> features = new ArrayList<>();
        private final List<double[]> offsets = new ArrayList<>();
        private final List<Integer> labels = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();
        private int width;

        /** A negative or positive example is asked between all feelings by one part of its weight, and by the other between these two. */
        void add(SentimentExample example, SentimentReading reading, double scale, SpokenNeutral spoken) {
            Polarity truth = example.truth();
            double weight = reading.polarity() == truth ? scale * example.weight() : example.weight();
            double whole = truth == Polarity.NEUTRAL ? 1 : spoken.against(reading.polarity() == Polarity.NEUTRAL);
            float[] row = features(example.newest().vector());
            double[] logs = logs(reading);
            add(row, logs, truth.ordinal(), weight * whole);
            double[] two = logs.clone();
            two[Polarity.NEUTRAL.ordinal()] = Double.NEGATIVE_INFINITY;
            add(row, two, truth.ordinal(), weight * (1 - whole));
        }

        void add(float[] row, double[] offset, int label, double weight) {
            width = row.length;
            if (weight > 0) {
                features.add(row);
                offsets.add(offset);
                labels.add(label);
                weights.add(weight);
            }
        }

        LinearModel fit() {
            return OffsetRegression.train(
                    new FeatureRows.Dense(features.toArray(float[][]::new), width),
                    offsets.toArray(double[][]::new),
                    labels.stream().mapToInt(Integer::intValue).toArray(),
                    weights.stream().mapToDouble(Double::doubleValue).toArray(),
                    CLASSES,
                    STRENGTH);
        }
    }

    /** A constant, the sentence vector of length 1 and the hidden units of length 1: (1 + width + units). */
    private static float[] features(TextVector vector) {
        float[] sentence = vector.sentence();
        float[] units = vector.pooled();
        float[] features = new float[1 + sentence.length + units.length];
        features[0] = 1;
        System.arraycopy(sentence, 0, features, 1, sentence.length);
        double squares = 0;
        for (float unit : units) {
            squares += (double) unit * unit;
        }
        float scale = (float) (1 / Math.max(Math.sqrt(squares), 1e-6));
        for (int j = 0; j < units.length; j++) {
            features[1 + sentence.length + j] = scale * units[j];
        }
        return features;
    }

    private static double[] logs(SentimentReading reading) {
        return Readings.logOf(new double[] {reading.negative(), reading.neutral(), reading.positive()});
    }

    /** Version of a shipped model, and the weights of its attention by their hash. */
    private static String base(SentimentModel shipped) {
        return shipped.version() + " " + shipped.pooling().identity();
    }

    /** Whether it was made for this shipped model. */
    public boolean fits(SentimentModel shipped) {
        return language == shipped.language() && base.equals(base(shipped));
    }

    /**
     * Reading of a text by the shipped model and what was added.
     *
     * @param shipped a model it {@link #fits}
     * @param vector  encoded with the shipped model's pooling
     */
    public SentimentReading read(SentimentModel shipped, TextVector vector, List<Word> words) {
        double[] scores = logs(shipped.read(vector, words));
        double[] more = added.logits(features(vector));
        for (int c = 0; c < CLASSES; c++) {
            scores[c] += more[c];
        }
        return Readings.of(LinearModel.softmax(scores));
    }

    /** The same under a number. */
    public SentimentAdaptation numbered(int next) {
        return new SentimentAdaptation(next, language, base, added);
    }

    /**
     * The pack of it.
     *
     * @param fingerprint SHA-256 over what was learned from
     * @param metrics     figures for people
     */
    public ModelPack pack(String fingerprint, long seed, Map<String, Double> metrics) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            added.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return new ModelPack(
                new ModelPack.Manifest(
                        "sentiment-" + language.tag(), number, ModelPack.SCHEMA, fingerprint, seed, metrics),
                Map.of(FILE, bytes.toByteArray(), BASE, base.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws ModelFormatException if its files are missing or are not those of an adaptation */
    public static SentimentAdaptation of(Language language, ModelPack pack) {
        try {
            LinearModel added = LinearModel.read(new DataInputStream(new ByteArrayInputStream(pack.file(FILE))));
            if (added.classes() != CLASSES) {
                throw new ModelFormatException("adaptation '" + pack.manifest().name() + "' tells " + added.classes()
                        + " feelings apart instead of " + CLASSES + "; train again");
            }
            return new SentimentAdaptation(
                    pack.manifest().version(), language, new String(pack.file(BASE), StandardCharsets.UTF_8), added);
        } catch (IOException e) {
            throw new ModelFormatException(
                    "adaptation '" + pack.manifest().name() + "' ends too early; train again", e);
        }
    }
}
