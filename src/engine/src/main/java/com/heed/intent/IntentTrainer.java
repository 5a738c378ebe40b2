package com.heed.intent;

import com.heed.Language;
import com.heed.learn.Cores;
import com.heed.learn.LinearModel;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Trains an {@link IntentModel}. The voices are weighed and calibrated on texts they were not trained on: development texts, or each third of the training texts read by voices trained on the other two. The gate
 * learns from foreign texts if there are enough, else from whole classes that are held out. The same texts, labels and seed give the same model.
 */
public final class IntentTrainer {
    /** Fewer texts cannot be read in turns. */
    public static final int LEAST_TEXTS = 10;

    /** Tokens of a text that are kept for training. */
    public static final int MOST_TOKENS = 128;

    /** Fewer foreign texts do not teach the gate; classes are held out beside them. */
    static final int ENOUGH_FOREIGN = 30;

    /** From so many texts on, a part of them that is kept out says enough of the voices, and turns cost too much. */
    static final int MANY_TEXTS = 5_000;

    private static final int FOLDS = 3;
    private static final int GATE_FOLDS = 3;
    private static final int HEADS = 2;
    /** Of many texts, one in so many is kept out, as long as these are not more than enough. */
    private static final int PARTS = 10;

    private static final int ENOUGH_KEPT_OUT = 2_000;
    /** Fewer texts teach attention nothing the other voices do not know. */
    private static final int LEAST_FOR_ATTENTION = 200;
    /** What the gate's regressions on vectors read at most, and what they are asked. */
    private static final int GATE_TEXTS = 6_000;

    private static final int GATE_ITERATIONS = 30;
    private static final int GATE_ASKED = 1_000;
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

    /** What the voices said of texts they had not seen, with the truth. */
    private record Heard(List<Voices.Said> said, int[] labels) {}

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
                        inOrder(old.byVectors(), classes),
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
                previous.gate(),
                previous.learnedFrom());
    }

    private static LinearModel inOrder(LinearModel model, int[] from) {
        float[][] weights = new float[from.length][model.width()];
        float[] bias = new float[from.length];
        for (int c = 0; c < from.length; c++) {
            weights[c] = model.weights()[from[c]];
            bias[c] = model.bias()[from[c]];
        }
        return new LinearModel(weights, bias);
    }

    private IntentModel trained(
            TextFeatures features, Labelled train, Labelled dev, List<IntentText> foreign, Progress progress) {
        int texts = train.texts().size();
        int[] labels = train.labels();
        int[] all = IntStream.range(0, texts).toArray();
        int heads = texts >= LEAST_FOR_ATTENTION ? HEADS : 0;
        if (dev.texts().isEmpty() && texts >= MANY_TEXTS) {
            int[] parts = folds(labels, Math.max(PARTS, texts / ENOUGH_KEPT_OUT), seed);
            int[] rest = rows(parts, 0, false);
            Work weighing = new Work(progress, "weighing", VoiceTrainer.units(rest.length, heads));
            Voices first = new VoiceTrainer(features, train, names.size(), rest, weighing).train(heads, seed);
            Heard heard = hear(first, train.at(rows(parts, 0, true)));
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
            return model(voices, heard, gate(features, train, foreign, heard, first, progress), labels);
        }
        Heard heard = dev.texts().isEmpty() ? inTurns(features, train, Math.min(heads, 1), progress) : null;
        Work learning = new Work(progress, "learning", VoiceTrainer.units(texts, heads));
        Voices voices = new VoiceTrainer(features, train, names.size(), all, learning).train(heads, seed);
        learning.end();
        if (heard == null) {
            heard = hear(voices, dev);
        }
        return model(voices, heard, gate(features, train, foreign, heard, null, progress), labels);
    }

    /** @param labels of all texts that were learned from */
    private IntentModel model(Voices voices, Heard heard, Gate gate, int[] labels) {
        int[] counts = new int[names.size()];
        for (int label : labels) {
            counts[label]++;
        }
        Stack stack = Stack.fit(heard.said.stream().map(Voices.Said::logs).toList(), heard.labels, counts);
        return new IntentModel(names, voices, stack, termSharpness(heard), gate, labels.length);
    }

    private static Heard hear(Voices voices, Labelled rows) {
        List<Voices.Said> said = rows.texts().parallelStream().map(voices::say).toList();
        return new Heard(said, rows.labels());
    }

    private Heard inTurns(TextFeatures features, Labelled train, int heads, Progress progress) {
        int[] folds = folds(train.labels(), FOLDS, seed);
        Work work = new Work(progress, "weighing", 2 * VoiceTrainer.units(folds.length, heads));
        List<Heard> parts = IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> {
                    int[] rest = rows(folds, fold, false);
                    Voices voices = new VoiceTrainer(features, train, names.size(), rest, work).train(heads, seed);
                    return hear(voices, train.at(rows(folds, fold, true)));
                })
                .toList();
        work.end();
        List<Voices.Said> said = new ArrayList<>();
        int[] labels = {};
        for (Heard part : parts) {
            said.addAll(part.said);
            int from = labels.length;
            labels = Arrays.copyOf(labels, from + part.labels.length);
            System.arraycopy(part.labels, 0, labels, from, part.labels.length);
        }
        return new Heard(said, labels);
    }

    private static double termSharpness(Heard heard) {
        List<List<double[]>> terms = heard.said.stream()
                .map(said -> List.of(said.logs().get(Voices.TERMS)))
                .toList();
        return Stack.fit(terms, heard.labels).weights()[0];
    }

    /**
     * Each fold is read by a regression and neighbours that know neither its texts nor a third of the classes: the texts of these are foreign to them. Of many texts a
     * sample is read. Where to refuse is set on what the voices of all classes heard.
     *
     * @param kept voices of all classes that have seen neither the foreign texts nor those that were heard; null if there are none: then these are read in turns, too
     */
    private Gate gate(
            TextFeatures features,
            Labelled train,
            List<IntentText> foreign,
            Heard heard,
            @Nullable Voices kept,
            Progress progress) {
        List<float[]> known = heard.said.stream().map(Voices.Said::signs).toList();
        boolean holdOut = foreign.size() < ENOUGH_FOREIGN && names.size() > 2;
        if (kept != null && !holdOut) {
            Signs signs = new Signs(kept.byVectors(), kept.neighbours());
            return Gate.fit(known, foreign.parallelStream().map(signs::of).toList(), known);
        }
        int[] labels = train.labels();
        int[] folds = folds(labels, GATE_FOLDS, ~seed);
        int[] groups = groups(~seed);
        List<float[]> inside = new ArrayList<>();
        List<float[]> outside = new ArrayList<>();
        int most = Math.min(labels.length, GATE_TEXTS);
        // Of few texts the regressions are as strong as that of the model: else its signs would look like no others.
        int iterations = labels.length < TextFeatures.FEW_TEXTS ? VoiceTrainer.ITERATIONS : GATE_ITERATIONS;
        Work work = new Work(progress, "gate", (long) GATE_FOLDS * most * iterations);
        for (int fold = 0; fold < GATE_FOLDS; fold++) {
            int held = fold;
            int[] rows = IntStream.range(0, folds.length)
                    .filter(i -> folds[i] != held && !(holdOut && groups[labels[i]] == held))
                    .toArray();
            if (rows.length == 0) {
                continue;
            }
            VoiceTrainer trainer = new VoiceTrainer(features, train, names.size(), rows, work);
            Signs signs = new Signs(trainer.roughlyByVectors(GATE_TEXTS, iterations), trainer.neighbours());
            int[] asked = VoiceTrainer.sample(rows(folds, fold, true), GATE_ASKED);
            List<float[]> of =
                    train.at(asked).texts().parallelStream().map(signs::of).toList();
            for (int k = 0; k < asked.length; k++) {
                boolean isForeign = holdOut && groups[labels[asked[k]]] == held;
                (isForeign ? outside : inside).add(of.get(k));
            }
            for (int i = fold; i < foreign.size(); i += GATE_FOLDS) {
                outside.add(signs.of(foreign.get(i)));
            }
        }
        work.end();
        return Gate.fit(inside, outside, known);
    }

    private record Signs(LinearModel byVectors, Neighbours neighbours) {
        float[] of(IntentText text) {
            return Gate.signs(byVectors.logits(Standard.features(text)), neighbours.of(text.sentence()));
        }
    }

    /** Parts of the texts, as large as each other, in which each class has about its share. */
    private static int[] folds(int[] labels, int parts, long seed) {
        int[] order = shuffled(labels.length, new SplittableRandom(seed));
        int[] byClass = Arrays.stream(order)
                .boxed()
                .sorted(Comparator.comparingInt(i -> labels[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] folds = new int[labels.length];
        for (int k = 0; k < byClass.length; k++) {
            folds[byClass[k]] = k % parts;
        }
        return folds;
    }

    /** Groups of classes, as many as the gate has folds. */
    private int[] groups(long seed) {
        int[] order = shuffled(names.size(), new SplittableRandom(seed));
        int[] groups = new int[names.size()];
        for (int k = 0; k < order.length; k++) {
            groups[order[k]] = k % GATE_FOLDS;
        }
        return groups;
    }

    private static int[] shuffled(int count, SplittableRandom random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        return order;
    }

    private static int[] rows(int[] folds, int fold, boolean in) {
        return IntStream.range(0, folds.length)
                .filter(i -> folds[i] == fold == in)
                .toArray();
    }
}
