package com.heed.lab.sentiment;

import com.heed.Language;
import com.heed.analysis.ShippedModels;
import com.heed.lab.run.WrongUse;
import com.heed.learn.Progress;
import com.heed.learn.TrainingTexts;
import com.heed.sentiment.LabelledText;
import com.heed.sentiment.Polarity;
import com.heed.sentiment.SentimentAdaptation;
import com.heed.sentiment.SentimentExample;
import com.heed.sentiment.SentimentModel;
import com.heed.sentiment.SentimentReading;
import com.heed.sentiment.SentimentTrainer;
import com.heed.sentiment.SentimentTraining;
import com.heed.sentiment.WordInfluence;
import com.heed.text.TextVector;
import com.heed.text.Words.Word;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The models that read: the shipped ones, or those adapted to labelled rows. Probabilities are in the order of {@link Polarity}. */
final class Judge {
    /** So many of the strongest are shown, as in the app. */
    static final int MOST_EMOTIONS = 3;

    /** From this probability on. */
    static final double LEAST_EMOTION = 0.15;

    private final ShippedModels shipped = new ShippedModels();
    private final Map<Language, SentimentAdaptation> adapted = new EnumMap<>(Language.class);
    private final Map<Language, Function<List<Word>, SentimentReading>> words = new EnumMap<>(Language.class);
    private final Map<Language, TrainingTexts> known = new EnumMap<>(Language.class);
    private final Set<String> adaptedTo = new HashSet<>();
    private final Set<Polarity> classes;

    /** @param classes that can occur; the others get probability 0 */
    Judge(Set<Polarity> classes) {
        this.classes = Set.copyOf(classes);
    }

    /**
     * What a language was adapted to.
     *
     * @param rows   labelled texts
     * @param isUsed whether the app's rules would use what was learned instead of the shipped model
     */
    record Adapted(int rows, boolean isUsed) {}

    /**
     * Adapts the model of each language that has at least {@value SentimentTraining#LEAST} labelled texts, as the app adapts it to a project: as if somebody had said of each text, in their order, how it feels. What was learned reads from then on, whether the app
     * would use it or not.
     *
     * @param labels  by text; {@link SentimentLabels#NONE} for none
     * @param encoder that encoded them
     * @throws WrongUse if no language has enough texts, or enough that its shipped model reads right
     */
    Map<Language, Adapted> adapt(List<ReadText> texts, int[] labels, TextReader encoder) {
        Map<Language, List<SentimentExample>> examples = new EnumMap<>(Language.class);
        Map<Language, List<SentimentTrainer.Row>> rows = new EnumMap<>(Language.class);
        for (int i = 0; i < labels.length; i++) {
            ReadText text = texts.get(i);
            TextVector vector = text.vector();
            Language language = text.language();
            if (labels[i] != SentimentLabels.NONE && language != null && vector != null) {
                Polarity truth = Polarity.values()[labels[i]];
                adaptedTo.add(text.clean());
                boolean right = model(text).read(vector, text.words()).polarity() == truth;
                examples.computeIfAbsent(language, unused -> new ArrayList<>())
                        .add(new SentimentExample(
                                i,
                                Integer.toString(i),
                                Instant.EPOCH.plusSeconds(i),
                                null,
                                truth,
                                right ? SentimentExample.CONFIRMED : SentimentExample.CORRECTED,
                                List.of(new SentimentExample.Part(text.clean(), text.words(), vector))));
                rows.computeIfAbsent(language, unused -> new ArrayList<>())
                        .add(new SentimentTrainer.Row(
                                new LabelledText("train", text.clean(), truth, Set.of()), text.words(), vector, null));
            }
        }
        Map<Language, Adapted> used = new EnumMap<>(Language.class);
        examples.forEach((language, own) -> {
            if (own.size() >= SentimentTraining.LEAST) {
                used.put(language, learn(language, own, encoder));
                words.put(language, SentimentTrainer.trainWords(rows.getOrDefault(language, List.of())));
            }
        });
        if (used.isEmpty()) {
            throw new WrongUse("--train has fewer than " + SentimentTraining.LEAST
                    + " labelled texts of each language; label more, or leave --train out.");
        }
        return used;
    }

    private Adapted learn(Language language, List<SentimentExample> examples, TextReader encoder) {
        SentimentModel base = shipped.sentiment(language);
        return switch (new SentimentTraining(base, encoder.encoding(language)).train(examples, Progress.NONE)) {
            case SentimentTraining.Outcome.TooFew few ->
                throw new WrongUse("The shipped model reads " + few.right() + " of the " + few.contacts()
                        + " labelled texts in '" + language.tag() + "' right; "
                        + SentimentTraining.LEAST_RIGHT
                        + " are needed to tell what adapting breaks. Check the labels, or label more.");
            case SentimentTraining.Outcome.Learned learned -> {
                adapted.put(language, learned.adaptation());
                yield new Adapted(examples.size(), learned.isBetter());
            }
        };
    }

    /** Whether a model was trained on, or adapted to, this very text: what it says of it proves nothing. */
    boolean knows(ReadText text) {
        return text.isRead()
                && (adaptedTo.contains(text.clean())
                        || known.computeIfAbsent(Objects.requireNonNull(text.language()), ShippedModels::sentimentTexts)
                                .contains(text.clean()));
    }

    private SentimentModel model(ReadText text) {
        return shipped.sentiment(Objects.requireNonNull(text.language()));
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
        SentimentAdaptation own = adapted.get(Objects.requireNonNull(text.language()));
        return among(
                own == null ? model(text).read(vector, text.words()) : own.read(model(text), vector, text.words()));
    }

    /** Reading by words alone, by a model trained on the same rows: the baseline. */
    double[] byWords(ReadText text) {
        if (!text.isRead()) {
            return unread();
        }
        Function<List<Word>, SentimentReading> own = words.get(Objects.requireNonNull(text.language()));
        return among(own == null ? model(text).read(text.words()) : own.apply(text.words()));
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

    /** Probability of every emotion; empty where none is told. */
    Map<String, Double> allEmotions(ReadText text) {
        TextVector vector = text.vector();
        return vector == null ? Map.of() : model(text).emotions(vector, 0);
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
