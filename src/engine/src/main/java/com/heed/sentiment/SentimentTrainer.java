package com.heed.sentiment;

import com.heed.Language;
import com.heed.attention.HalfRows;
import com.heed.learn.Calibration;
import com.heed.learn.LinearModel;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import com.heed.text.Words;
import com.heed.text.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Trains a {@link SentimentModel}. Penalties and epochs are chosen, and probabilities calibrated, on development rows that are not trained on. Every source counts there by its weight, and its classes
 * alike, so that neither the largest source nor the most frequent class decides for all kinds of text.
 */
public final class SentimentTrainer {
    /** For tens of thousands of rows. */
    private static final double[] MANY_ROWS_WORD_PENALTIES = {1e-5, 3e-5, 1e-4};
    /** For hundreds of rows. */
    private static final double[] WORD_PENALTIES = {3e-5, 1e-4, 3e-4};

    private static final int HELD_ROWS = 400;
    private static final int TENTH = 10;

    private SentimentTrainer() {}

    /** Encodes one clean text, such as {@code SentenceEncoder} does. */
    @FunctionalInterface
    public interface Encoding {
        TextVector encode(String text, TokenPooling pooling);
    }

    /**
     * One row, clean and encoded.
     *
     * @param text   the labelled text
     * @param words  of the clean text
     * @param vector of the clean text
     * @param tokens its token vectors; null when they are not kept, and then attention cannot be trained on it
     */
    public record Row(
            LabelledText text,
            List<Word> words,
            TextVector vector,
            @Nullable HalfRows tokens) {

        /** A row for a model that reads with this pooling. */
        public static Row of(
                LabelledText text, String clean, Language language, TokenPooling pooling, Encoding encoding) {
            return new Row(text, Words.of(clean, language), encoding.encode(clean, pooling), null);
        }

        /**
         * A row whose first token vectors are kept, 1 kB each.
         *
         * @param most tokens kept
         */
        public static Row withTokens(LabelledText text, String clean, Language language, int most, Encoding encoding) {
            TokenCollector collector = new TokenCollector(most);
            TextVector vector = encoding.encode(clean, collector);
            return new Row(text, Words.of(clean, language), vector, collector.tokens());
        }

        /** This row as a model reads it: its tokens pooled. */
        public Row pooledFor(SentimentModel model) {
            HalfRows kept = tokens(this);
            TokenPooling.Pass pass = model.pooling().start();
            float[] token = new float[kept.width()];
            for (int t = 0; t < kept.rows(); t++) {
                kept.row(t, token);
                pass.token(token);
            }
            TextVector pooled =
                    new TextVector(vector.sentence(), vector.inner(), pass.finish(), vector.tokens(), vector.cut());
            return new Row(text, words, pooled, tokens);
        }

        static HalfRows tokens(Row row) {
            HalfRows tokens = row.tokens;
            if (tokens == null) {
                throw new IllegalArgumentException(
                        "a row of '" + row.text.source() + "' was encoded without keeping its tokens");
            }
            return tokens;
        }

        Polarity label() {
            Polarity label = text.label();
            if (label == null) {
                throw new IllegalArgumentException("a row of '" + text.source() + "' has no label");
            }
            return label;
        }
    }

    /**
     * A trained model and what was chosen on the way, for the model card.
     *
     * @param choices hyper-parameters by name
     */
    public record Trained(SentimentModel model, Map<String, Double> choices) {}

    /**
     * Trains a model with all voices.
     *
     * @param train   rows with labels or emotions; those with labels have their tokens
     * @param dev     rows with labels and tokens
     * @param sources how much each source counts in all, 1 where nothing is said
     * @param recipe  how the attention is trained and the voices are mixed
     * @param seed    of the attention's random numbers
     * @param version number the model is to carry
     */
    public static Trained train(
            Language language,
            List<Row> train,
            List<Row> dev,
            Map<String, Double> sources,
            Recipe recipe,
            long seed,
            int version) {
        List<Row> labelled =
                train.stream().filter(row -> row.text().label() != null).toList();
        Map<String, Double> choices = new TreeMap<>();
        VoiceTrainer voices = new VoiceTrainer(labelled, dev, sources, false, choices);
        WordSentiment words = voices.words(MANY_ROWS_WORD_PENALTIES);
        LinearModel head = recipe.shares().vector() > 0 ? voices.vector(recipe.vectorPenalty()) : null;
        AttentionVoice attention = voices.attention(recipe.attention(), seed);
        SentimentModel uncalibrated = new SentimentModel(
                language,
                version,
                words,
                head,
                attention,
                recipe.shares(),
                Calibration.none(VoiceTrainer.CLASSES),
                null);
        double[][] logits = dev.parallelStream()
                .map(row -> row.pooledFor(uncalibrated))
                .map(row -> uncalibrated.logits(row.vector(), row.words()))
                .toArray(double[][]::new);
        Calibration calibration = voices.calibration(logits);
        choices.put("dev.loss", voices.loss(calibration, logits));
        SentimentModel model = new SentimentModel(
                language, version, words, head, attention, recipe.shares(), calibration, EmotionTrainer.train(train));
        return new Trained(model, choices);
    }

    /**
     * Trains a reading by words alone, for a desk's own rows: the baseline of what is adapted to them. From {@value #HELD_ROWS} rows on, every tenth is kept out to choose and calibrate on.
     *
     * @param rows with labels, at least one; a class that none has gets next to no probability
     */
    public static Function<List<Word>, SentimentReading> trainWords(List<Row> rows) {
        List<Row> fit = rows;
        List<Row> held = rows;
        if (rows.size() >= HELD_ROWS) {
            fit = new ArrayList<>();
            held = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                (i % TENTH == TENTH - 1 ? held : fit).add(rows.get(i));
            }
        }
        return new VoiceTrainer(fit, held, Map.of(), true, new TreeMap<>()).words(WORD_PENALTIES)::reading;
    }
}
