package com.heed.intent;

import com.heed.Language;
import com.heed.learn.Cores;
import com.heed.learn.LinearModel;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Trains an {@link IntentModel}. The voices are weighed and calibrated on texts they were not trained on: development texts, or each third of the training texts read by voices trained on the other two. Thirds are made of {@link Runs}, so the
 * order of the texts matters: that of their arrival, where it is known. The gate is {@link GateTrainer}'s. The same texts, labels and seed give the same model.
 */
public final class IntentTrainer {
    /** Fewer texts cannot be read in turns. */
    public static final int LEAST_TEXTS = 10;

    /** Tokens of a text that are kept for training. */
    public static final int MOST_TOKENS = 128;

    /** From so many texts on, a part of them that is kept out says enough of the voices, and turns cost too much. */
    static final int MANY_TEXTS = 5_000;

    private static final int FOLDS = 3;
    private static final int HEADS = 2;
    /** Of many texts, one in so many is kept out, as long as these are not more than enough. */
    private static final int PARTS = 10;

    private static final int ENOUGH_KEPT_OUT = 2_000;
    /** Fewer texts teach attention nothing the other voices do not know. */
    private static final int LEAST_FOR_ATTENTION = 200;
    /** Change of the number of texts beyond which a model is trained anew. */
    private static final double LARGEST_CHANGE = 0.1;

    private final Language language;
    private final List<String> names;
    private final long seed;

    /**
     * @param names of the classes, at least two
     * @throws IllegalArgumentException if there are fewer
     */
    public IntentTrainer(Language language, List<String> names, long seed) {
        if (names.size() < 2) {
            throw new IllegalArgumentException("an intent model needs two classes or more, not " + names);
        }
        this.language = language;
        this.names = List.copyOf(names);
        this.seed = seed;
    }

    /**
     * Texts with their classes.
     *
     * @param labels  (texts), index of each text's class
     * @param weights (texts), how much each counts in training, above 0; calibration counts all alike, and so do the nearest neighbours
     */
    public record Labelled(List<IntentText> texts, int[] labels, float[] weights) {
        public Labelled {
            if (texts.size() != labels.length || texts.size() != weights.length) {
                throw new IllegalArgumentException(
                        texts.size() + " texts with " + labels.length + " labels and " + weights.length + " weights");
            }
            for (float weight : weights) {
                if (!(weight > 0 && weight < Float.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("a text of weight " + weight + "; weights are above 0");
                }
            }
            texts = List.copyOf(texts);
        }

        /** Texts that all count alike. */
        public Labelled(List<IntentText> texts, int[] labels) {
            this(texts, labels, ones(texts.size()));
        }

        private static float[] ones(int count) {
            float[] ones = new float[count];
            Arrays.fill(ones, 1);
            return ones;
        }

        Labelled at(int[] rows) {
            float[] some = new float[rows.length];
            for (int k = 0; k < rows.length; k++) {
                some[k] = weights[rows[k]];
            }
            return new Labelled(
                    Arrays.stream(rows).mapToObj(texts::get).toList(),
                    Arrays.stream(rows).map(i -> labels[i]).toArray(),
                    some);
        }
    }

    /**
     * What voices said of texts they had not seen.
     *
     * @param labels what is true
     * @param known  the same texts for the gate, whose regressions are those of the voices
     */
    private record Heard(
            List<Voices.Said> said, int[] labels, List<GateTrainer.Known> known, List<LinearModel> regressions) {
        /** @param rows places of the texts among the training texts; empty if they are none of them */
        static Heard of(Voices voices, Labelled texts, int[] rows) {
            return new Heard(
                    texts.texts().parallelStream().map(voices::say).toList(),
                    texts.labels(),
                    IntStream.range(0, texts.labels().length)
                            .mapToObj(k ->
                                    new GateTrainer.Known(texts.texts().get(k), rows.length == 0 ? -1 : rows[k], 0))
                            .toList(),
                    List.of(voices.byVectors()));
        }

        static Heard joined(List<Heard> parts) {
            List<Voices.Said> said = new ArrayList<>();
            List<GateTrainer.Known> known = new ArrayList<>();
            List<LinearModel> regressions = new ArrayList<>();
            for (Heard part : parts) {
                said.addAll(part.said);
                for (GateTrainer.Known each : part.known) {
                    known.add(new GateTrainer.Known(each.text(), each.row(), regressions.size()));
                }
                regressions.addAll(part.regressions);
            }
            int[] labels = parts.stream()
                    .flatMapToInt(part -> Arrays.stream(part.labels))
                    .toArray();
            return new Heard(said, labels, known, regressions);
        }
    }

    /** Trains on all cores, from nothing, without telling anybody how far it is. */
    public IntentModel train(Labelled train, Labelled dev, List<IntentText> foreign) {
        int cores = Runtime.getRuntime().availableProcessors();
        return train(train, dev, foreign, null, cores, Progress.NONE);
    }

    /**
     * Trains. Where {@link #refreshes} allows it, the previous model is trained further in a fraction of the time; how its voices are weighed and what it refuses stay as they are.
     *
     * @param train    at least {@value #LEAST_TEXTS} texts
     * @param dev      to weigh the voices on; empty: the training texts in turns, or of {@value #MANY_TEXTS} and more a tenth
     * @param foreign  texts about none of the classes; may be empty
     * @param previous a model of most of these texts, or null
     * @param threads  used at most, of low priority, none of them the common pool's
     * @param progress told of the steps {@code reading}, {@code weighing}, {@code learning} and {@code gate}; may end the work
     * @throws java.util.concurrent.CancellationException if the progress ended it, within about a second
     */
    public IntentModel train(
            Labelled train,
            Labelled dev,
            List<IntentText> foreign,
            @Nullable IntentModel previous,
            int threads,
            Progress progress) {
        if (train.texts().size() < LEAST_TEXTS) {
            throw new IllegalArgumentException(
                    train.texts().size() + " texts are too few to learn from; " + LEAST_TEXTS + " are the least");
        }
        return Cores.run(threads, progress, heard -> {
            Work reading = new Work(heard, "reading", 2L * train.texts().size());
            TextFeatures features = TextFeatures.of(language, train.texts(), reading);
            reading.end();
            return previous != null && refreshes(previous, train.texts().size())
                    ? refreshed(previous, features, train, heard)
                    : trained(features, train, dev, foreign, heard);
        });
    }

    /**
     * Whether a model can be trained further instead of anew: it reads the same language and knows the same classes, in any order, and the number of texts is within a tenth of what it was at
     * the last training from nothing. A new class is learned anew with all others: how much each voice is to be believed of it is not known yet.
     *
     * @param texts to train on
     */
    public boolean refreshes(IntentModel previous, int texts) {
        return previous.language() == language
                && Set.copyOf(names).equals(Set.copyOf(previous.names()))
                && texts >= LEAST_FOR_ATTENTION
                && Math.abs(texts - previous.learnedFrom()) <= LARGEST_CHANGE * previous.learnedFrom();
    }

    private IntentModel refreshed(IntentModel previous, TextFeatures features, Labelled train, Progress progress) {
        int[] classes = names.stream().mapToInt(previous.names()::indexOf).toArray();
        int[] all = IntStream.range(0, train.labels().length).toArray();
        Voices old = previous.voices();
        VoiceTrainer.Further day = VoiceTrainer.Further.DAY;
        Work work = new Work(progress, "learning", VoiceTrainer.units(all.length, day, HEADS));
        Voices voices = new VoiceTrainer(features, train, names.size(), all, work)
                .further(
                        new TermRegression(old.byTerms(), features.terms().places(old.terms()), classes),
                        old.byVectors().withClasses(classes),
                        old.attention() == null ? null : old.attention().withClasses(classes),
                        old.byFacts() == null ? null : old.byFacts().withClasses(classes),
                        day,
                        seed);
        work.end();
        return new IntentModel(
                names,
                voices,
                previous.stack().withClasses(classes),
                previous.termSharpness(),
                previous.gate().withClasses(classes),
                previous.learnedFrom());
    }

    private IntentModel trained(
            TextFeatures features, Labelled train, Labelled dev, List<IntentText> foreign, Progress progress) {
        int texts = train.texts().size();
        int[] labels = train.labels();
        int[] all = IntStream.range(0, texts).toArray();
        int heads = texts >= LEAST_FOR_ATTENTION ? HEADS : 0;
        Runs runs = new Runs(labels, names.size());
        GateTrainer gate = new GateTrainer(features, train, runs, names.size(), seed, progress);
        if (dev.texts().isEmpty() && texts >= MANY_TEXTS) {
            int[] parts = runs.parts(Math.max(PARTS, texts / ENOUGH_KEPT_OUT), seed);
            int[] rest = rows(parts, 0, false);
            Work weighing = new Work(progress, "weighing", VoiceTrainer.units(rest.length, heads));
            Voices first = new VoiceTrainer(features, train, names.size(), rest, weighing).train(heads, seed);
            int[] kept = rows(parts, 0, true);
            Heard heard = Heard.of(first, train.at(kept), kept);
            weighing.end();
            VoiceTrainer.Further further = VoiceTrainer.Further.REST;
            Work learning = new Work(progress, "learning", VoiceTrainer.units(texts, further, heads));
            Voices voices = new VoiceTrainer(features, train, names.size(), all, learning)
                    .further(
                            new TermRegression(features.terms().size(), names.size()),
                            first.byVectors(),
                            first.attention(),
                            first.byFacts(),
                            further,
                            seed);
            learning.end();
            return model(voices, heard, gate, foreign, labels);
        }
        Heard heard = dev.texts().isEmpty() ? inTurns(features, train, runs, Math.min(heads, 1), progress) : null;
        Work learning = new Work(progress, "learning", VoiceTrainer.units(texts, heads));
        Voices voices = new VoiceTrainer(features, train, names.size(), all, learning).train(heads, seed);
        learning.end();
        if (heard == null) {
            heard = Heard.of(voices, dev, new int[0]);
        }
        return model(voices, heard, gate, foreign, labels);
    }

    /** @param labels of all texts that were learned from */
    private IntentModel model(Voices voices, Heard heard, GateTrainer gate, List<IntentText> foreign, int[] labels) {
        int[] counts = new int[names.size()];
        for (int label : labels) {
            counts[label]++;
        }
        Stack stack = Stack.fit(heard.said.stream().map(Voices.Said::logs).toList(), heard.labels, counts);
        return new IntentModel(
                names,
                voices,
                stack,
                termSharpness(heard),
                gate.train(heard.known, heard.regressions, voices.neighbours(), foreign),
                labels.length);
    }

    private Heard inTurns(TextFeatures features, Labelled train, Runs runs, int heads, Progress progress) {
        int[] folds = runs.parts(FOLDS, seed);
        Work work = new Work(progress, "weighing", 2 * VoiceTrainer.units(folds.length, heads));
        List<Heard> parts = IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> {
                    int[] rest = rows(folds, fold, false);
                    Voices voices = new VoiceTrainer(features, train, names.size(), rest, work).train(heads, seed);
                    int[] kept = rows(folds, fold, true);
                    return Heard.of(voices, train.at(kept), kept);
                })
                .toList();
        work.end();
        return Heard.joined(parts);
    }

    private static double termSharpness(Heard heard) {
        List<List<double[]>> terms = heard.said.stream()
                .map(said -> List.of(said.logs().get(Voices.TERMS)))
                .toList();
        return Stack.fit(terms, heard.labels).weights()[0];
    }

    private static int[] rows(int[] folds, int fold, boolean in) {
        return IntStream.range(0, folds.length)
                .filter(i -> folds[i] == fold == in)
                .toArray();
    }
}
