package com.heed.lab.sentiment;

import com.heed.Language;
import com.heed.lab.run.WrongUse;
import com.heed.learn.TrainingTexts;
import com.heed.sentiment.AdaptedSentiment;
import com.heed.sentiment.LabelledText;
import com.heed.sentiment.Polarity;
import com.heed.sentiment.SentimentModel;
import com.heed.sentiment.SentimentReading;
import com.heed.sentiment.SentimentTrainer;
import com.heed.sentiment.WordInfluence;
import com.heed.text.TextVector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The models that read: the shipped ones, or those adapted to labelled rows. Probabilities are in the order of {@link Polarity}. */
final class Judge {
    /** Fewer labelled texts of a language do not move its shipped model. */
    static final int LEAST_ROWS = 30;

    private static final int MOST_EMOTIONS = 3;
    private static final double LEAST_EMOTION = 0.15;

    private final SentimentModels models;
    private final Map<Language, AdaptedSentiment> adapted = new EnumMap<>(Language.class);
    private final Map<Language, TrainingTexts> known = new EnumMap<>(Language.class);
    private final Set<String> adaptedTo = new HashSet<>();
    private final Set<Polarity> classes;

    /** @param classes that can occur; the others get probability 0 */
    Judge(Set<Polarity> classes) {
        this(classes, SentimentModels.shipped());
    }

    /**
     * @param classes as {@link #Judge(Set)}
     * @param models  that read
     */
    Judge(Set<Polarity> classes, SentimentModels models) {
        this.models = models;
        this.classes = Set.copyOf(classes);
    }

    /**
     * Adapts the model of each language that has at least {@value #LEAST_ROWS} labelled texts.
     *
     * @param labels by text; {@link SentimentLabels#NONE} for none
     * @return texts used, by language
     */
    Map<Language, Integer> adapt(List<ReadText> texts, int[] labels) {
        Map<Language, List<SentimentTrainer.Row>> rows = new EnumMap<>(Language.class);
        for (int i = 0; i < labels.length; i++) {
            ReadText text = texts.get(i);
            TextVector vector = text.vector();
            Language language = text.language();
            if (labels[i] != SentimentLabels.NONE && language != null && vector != null) {
                adaptedTo.add(text.clean());
                LabelledText labelled = new LabelledText("train", text.clean(), Polarity.values()[labels[i]], Set.of());
                rows.computeIfAbsent(language, unused -> new ArrayList<>())
                        .add(new SentimentTrainer.Row(labelled, text.words(), vector, null));
            }
        }
        Map<Language, Integer> used = new EnumMap<>(Language.class);
        rows.forEach((language, own) -> {
            if (own.size() >= LEAST_ROWS) {
                used.put(language, own.size());
                adapted.put(language, AdaptedSentiment.train(language, models.sentiment(language), own));
            }
        });
        if (used.isEmpty()) {
            throw new WrongUse("--train has fewer than " + LEAST_ROWS
                    + " labelled texts of each language; label more, or leave --train out.");
        }
        return used;
    }

    /** Whether a model was trained on, or adapted to, this very text: what it says of it proves nothing. */
    boolean knows(ReadText text) {
        return text.isRead()
                && (adaptedTo.contains(text.clean())
                        || known.computeIfAbsent(Objects.requireNonNull(text.language()), models::texts)
                                .contains(text.clean()));
    }

    private SentimentModel model(ReadText text) {
        return models.sentiment(Objects.requireNonNull(text.language()));
    }

    /** Reading by all the model knows; alike for all classes where no model reads the text. */
    double[] read(ReadText text) {
        if (!text.isRead()) {
            return unread();
        }
        TextVector vector = text.vector();
        if (vector == null) {
            return byWords(text);
        }
        AdaptedSentiment own = adapted.get(Objects.requireNonNull(text.language()));
        return among(own == null ? model(text).read(vector, text.words()) : own.read(vector, text.words()));
    }

    /** Reading by words alone, by a model trained on the same rows: the baseline. */
    double[] byWords(ReadText text) {
        if (!text.isRead()) {
            return unread();
        }
        AdaptedSentiment own = adapted.get(Objects.requireNonNull(text.language()));
        return among(own == null ? model(text).read(text.words()) : own.readByWords(text.words()));
    }

    /** Whether it was adapted to labelled rows. */
    boolean isAdapted() {
        return !adapted.isEmpty();
    }

    /** Reading by the shipped model, adapted or not. */
    double[] byShipped(ReadText text) {
        TextVector vector = text.vector();
        return !text.isRead() || vector == null
                ? byWords(text)
                : among(model(text).read(vector, text.words()));
    }

    /** Reading by the shipped model's attention alone; by words where there is none. */
    double[] byAttention(ReadText text) {
        TextVector vector = text.vector();
        return !text.isRead() || vector == null
                ? byWords(text)
                : model(text).readByAttention(vector).map(this::among).orElseGet(() -> byWords(text));
    }

    List<WordInfluence> influences(ReadText text, int most) {
        return text.isRead() ? model(text).influences(text.clean(), text.words(), most) : List.of();
    }

    /** The strongest emotions with their probabilities, as the app shows them. */
    Map<String, Double> emotions(ReadText text) {
        Map<String, Double> strongest = new LinkedHashMap<>();
        TextVector vector = text.vector();
        if (vector != null) {
            for (Map.Entry<String, Double> emotion :
                    model(text).emotions(vector, LEAST_EMOTION).entrySet()) {
                if (strongest.size() < MOST_EMOTIONS && !emotion.getKey().equals("neutral")) {
                    strongest.put(emotion.getKey(), emotion.getValue());
                }
            }
        }
        return strongest;
    }

    /** Alike for all classes, a hair more for neutral, so that it is the label where nothing is known. */
    private double[] unread() {
        return among(1, 1 + 1e-9, 1);
    }

    /** A reading between the classes that can occur. */
    double[] among(SentimentReading reading) {
        return among(reading.negative(), reading.neutral(), reading.positive());
    }

    private double[] among(double negative, double neutral, double positive) {
        double[] p = {negative, neutral, positive};
        double sum = 0;
        for (Polarity polarity : Polarity.values()) {
            // Not quite nothing, so that a text all of whose mass lies on a class that cannot occur still adds up.
            p[polarity.ordinal()] = classes.contains(polarity) ? p[polarity.ordinal()] + 1e-12 : 0;
            sum += p[polarity.ordinal()];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
        return p;
    }
}
