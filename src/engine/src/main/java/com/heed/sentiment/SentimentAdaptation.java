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

    /** Weight of the pull towards the shipped model, chosen by what ten and fifty corrections of one kind do to their own kind and to others; see docs/features/sentiment.md. */
    private static final double STRENGTH = 1;

    /**
     * Learns from examples, each by its newest message, which weighs most in what is said of a contact. The same examples in the same order give the same.
     *
     * @param anchors texts of other desks. Each counts as one example that is as negative, neutral and positive as the shipped model says, so that corrections of one kind do not move all other kinds of text
     *     with them (Li and Hoiem, Learning without Forgetting, 2016)
     */
    static SentimentAdaptation learn(
            SentimentModel shipped, List<SentimentExample> examples, List<SentimentExample.Part> anchors) {
        Rows rows = new Rows(examples.size() + CLASSES * anchors.size());
        for (SentimentExample each : examples) {
            SentimentExample.Part newest = each.newest();
            double[] logs = logs(shipped.read(newest.vector(), newest.words()));
            rows.add(features(newest.vector()), logs, each.truth().ordinal(), each.weight());
        }
        for (SentimentExample.Part anchor : anchors) {
            double[] logs = logs(shipped.read(anchor.vector(), anchor.words()));
            float[] features = features(anchor.vector());
            for (int c = 0; c < CLASSES; c++) {
                rows.add(features, logs, c, Math.exp(logs[c]));
            }
        }
        return new SentimentAdaptation(0, shipped.language(), base(shipped), rows.fit());
    }

    /** Rows of the regression as they come. */
    private static final class Rows {
        private final float[][] features;
        private final double[][] offsets;
        private final int[] labels;
        private final double[] weights;
        private int size;

        Rows(int size) {
            features = new float[size][];
            offsets = new double[size][];
            labels = new int[size];
            weights = new double[size];
        }

        void add(float[] row, double[] offset, int label, double weight) {
            features[size] = row;
            offsets[size] = offset;
            labels[size] = label;
            weights[size++] = weight;
        }

        LinearModel fit() {
            return OffsetRegression.train(
                    new FeatureRows.Dense(features, features[0].length), offsets, labels, weights, CLASSES, STRENGTH);
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
