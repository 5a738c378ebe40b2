package com.heed.intent;

import com.heed.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

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

    private static final int FOLDS = 3;
    private static final int GATE_FOLDS = 3;
    private static final int HEADS = 2;
    /** Fewer texts teach attention nothing the other voices do not know. */
    private static final int LEAST_FOR_ATTENTION = 200;

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
     * @param labels (texts), index of each text's class
     */
    public record Labelled(List<IntentText> texts, int[] labels) {
        public Labelled {
            if (texts.size() != labels.length) {
                throw new IllegalArgumentException(texts.size() + " texts with " + labels.length + " labels");
            }
            texts = List.copyOf(texts);
        }

        Labelled at(int[] rows) {
            return new Labelled(
                    Arrays.stream(rows).mapToObj(texts::get).toList(),
                    Arrays.stream(rows).map(i -> labels[i]).toArray());
        }
    }

    /** What the voices said of texts they had not seen, with the truth. */
    private record Heard(List<Voices.Said> said, int[] labels) {}

    /**
     * Trains.
     *
     * @param train   at least {@value #LEAST_TEXTS} texts
     * @param dev     to weigh the voices on; empty: the training texts in turns
     * @param foreign texts about none of the classes; may be empty
     */
    public IntentModel train(Labelled train, Labelled dev, List<IntentText> foreign) {
        if (train.texts().size() < LEAST_TEXTS) {
            throw new IllegalArgumentException(
                    train.texts().size() + " texts are too few to learn from; " + LEAST_TEXTS + " are the least");
        }
        boolean attention = train.texts().size() >= LEAST_FOR_ATTENTION;
        Voices voices = voices(train, attention ? HEADS : 0);
        Heard heard = dev.texts().isEmpty() ? inTurns(train, attention ? 1 : 0) : hear(voices, dev);
        return new IntentModel(
                names,
                voices,
                Stack.fit(heard.said.stream().map(Voices.Said::logs).toList(), heard.labels),
                termSharpness(heard),
                gate(train, foreign, heard));
    }

    private Voices voices(Labelled train, int heads) {
        return new VoiceTrainer(language, train.texts(), train.labels(), names.size()).train(heads, seed);
    }

    private static Heard hear(Voices voices, Labelled rows) {
        List<Voices.Said> said = rows.texts().parallelStream().map(voices::say).toList();
        return new Heard(said, rows.labels());
    }

    private Heard inTurns(Labelled train, int heads) {
        int[] folds = folds(train.labels(), FOLDS, seed);
        List<Heard> parts = IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> {
                    Labelled rest = train.at(rows(folds, fold, false));
                    Voices voices = voices(rest, heads);
                    return hear(voices, train.at(rows(folds, fold, true)));
                })
                .toList();
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
     * Each fold is read by a regression and neighbours that know neither its texts nor a third of the classes: the texts of these are foreign to them.
     * Where to refuse is set on what the voices of all classes heard.
     */
    private Gate gate(Labelled train, List<IntentText> foreign, Heard heard) {
        int[] folds = folds(train.labels(), GATE_FOLDS, ~seed);
        int[] groups = groups(~seed);
        List<float[]> inside = new ArrayList<>();
        List<float[]> outside = new ArrayList<>();
        boolean holdOut = foreign.size() < ENOUGH_FOREIGN && names.size() > 2;
        for (int fold = 0; fold < GATE_FOLDS; fold++) {
            int held = fold;
            int[] rows = IntStream.range(0, folds.length)
                    .filter(i -> folds[i] != held && !(holdOut && groups[train.labels()[i]] == held))
                    .toArray();
            if (rows.length == 0) {
                continue;
            }
            Labelled rest = train.at(rows);
            VoiceTrainer trainer = new VoiceTrainer(language, rest.texts(), rest.labels(), names.size());
            Signs signs = new Signs(trainer.byVectors(), trainer.neighbours());
            int[] asked = rows(folds, fold, true);
            List<float[]> of =
                    train.at(asked).texts().parallelStream().map(signs::of).toList();
            for (int k = 0; k < asked.length; k++) {
                boolean isForeign = holdOut && groups[train.labels()[asked[k]]] == held;
                (isForeign ? outside : inside).add(of.get(k));
            }
            for (int i = fold; i < foreign.size(); i += GATE_FOLDS) {
                outside.add(signs.of(foreign.get(i)));
            }
        }
        return Gate.fit(
                inside, outside, heard.said.stream().map(Voices.Said::signs).toList());
    }

    private record Signs(com.heed.learn.LinearModel byVectors, Neighbours neighbours) {
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
