package com.heed.lab.sentiment;

import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.learn.Scores;
import com.heed.sentiment.Polarity;
import com.heed.sentiment.SentimentExample;
import com.heed.sentiment.SentimentModel;
import com.heed.sentiment.SentimentReading;
import com.heed.sentiment.SentimentTrainer;
import com.heed.sentiment.SentimentTraining;
import com.heed.text.TextVector;
import com.heed.text.Words.Word;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import smile.validation.metric.AUC;

/**
 * What it is worth to say of some rows of a kind how they feel: the model is adapted to them by the very code that adapts it to a project ({@link SentimentTraining}), and asked about other rows of the kind, and of other
 * kinds, before and after. Which rows are spoken of is drawn several times, because it decides much; within a draw all amounts ask about the same rows. None that is asked about stands in the same group, or has the same text, as one that is spoken of.
 */
final class AdaptationTrial {
    static final int DRAWS = 8;
    static final int ASKED = 1_200;

    private final SentimentModel model;
    private final SentimentTraining training;
    private final long seed;
    private final int draws;
    private final int asked;

    /**
     * A labelled row.
     *
     * @param group  rows of a group, such as a dialogue, are not spoken of and asked about in the same draw
     * @param vector encoded with the model's pooling
     */
    record Labelled(String group, String clean, List<Word> words, TextVector vector, Polarity label) {}

    /**
     * How right readings are. Where rows know two classes, readings are asked between these two.
     *
     * @param negativeAuc area under the ROC curve of p(negative): negative rows against the others
     */
    record Quality(double accuracy, double macroF1, double negativeAuc, double ece) {}

    /**
     * One draw.
     *
     * @param asked    rows asked about
     * @param before   by the model
     * @param learned  by what was learned, whether the app's rules would use it or not; the model itself where there was too little to learn from
     * @param isUsed   whether they would
     * @param elsewhere of each other kind: the share of its rows read right by what was learned
     */
    record Draw(int asked, Quality before, Quality learned, boolean isUsed, Map<String, Double> elsewhere) {}

    /**
     * All draws of an amount.
     *
     * @param before of each other kind: the share of its rows the model reads right
     */
    record Outcome(Spoken spoken, List<Draw> draws, Map<String, Double> before) {}

    /**
     * Prepares trials with a model.
     *
     * @param model    to be adapted
     * @param encoding encodes in its language
     * @param draws    of rows
     * @param asked    rows to be asked about at most
     */
    AdaptationTrial(SentimentModel model, SentimentTrainer.Encoding encoding, long seed, int draws, int asked) {
        this.model = model;
        this.seed = seed;
        this.draws = draws;
        this.asked = asked;
        // The same general sentences anchor every draw.
        Map<String, TextVector> known = new ConcurrentHashMap<>();
        this.training = new SentimentTraining(
                model,
                (text, pooling) -> known.computeIfAbsent(text, unencoded -> encoding.encode(unencoded, pooling)));
    }

    /**
     * Draws, adapts and asks.
     *
     * @param rows      of one kind
     * @param elsewhere rows of other kinds, by their names
     * @return one outcome an amount that leaves rows to ask about; amounts for which there are too few rows are missing
     */
    List<Outcome> of(
            List<Labelled> rows,
            Map<String, List<Labelled>> elsewhere,
            List<Spoken> amounts,
            int threads,
            Progress progress) {
        boolean[] right = new boolean[rows.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = shipped(rows.get(i)).polarity() == rows.get(i).label();
        }
        List<Spoken> possible = amounts.stream()
                .filter(amount -> pick(amount, order(rows.size(), 0), right).length == amount.rows())
                .toList();
        Map<String, Double> before = new TreeMap<>();
        elsewhere.forEach(
                (kind, some) -> before.put(kind, quality(some, this::shipped).accuracy()));
        List<List<Draw>> byDraw =
                Parallel.map(draws, threads, progress, draw -> draw(draw, rows, right, elsewhere, possible));
        List<Outcome> outcomes = new ArrayList<>();
        for (int a = 0; a < possible.size(); a++) {
            int amount = a;
            if (byDraw.stream().allMatch(all -> all.size() > amount)) {
                outcomes.add(new Outcome(
                        possible.get(a),
                        byDraw.stream().map(all -> all.get(amount)).toList(),
                        before));
            }
        }
        return outcomes;
    }

    private List<Draw> draw(
            int draw,
            List<Labelled> rows,
            boolean[] right,
            Map<String, List<Labelled>> elsewhere,
            List<Spoken> amounts) {
        int[] order = order(rows.size(), draw);
        List<int[]> picks = picks(amounts, order, right);
        List<Labelled> others = asked(rows, order, picks);
        if (others.isEmpty()) {
            return List.of();
        }
        Quality before = quality(others, this::shipped);
        List<Draw> all = new ArrayList<>();
        for (int[] pick : picks) {
            List<SentimentExample> examples = new ArrayList<>();
            for (int row : pick) {
                examples.add(example(examples.size(), rows.get(row), right[row]));
            }
            all.add(
                    switch (training.train(examples, com.heed.learn.Progress.NONE)) {
                        case SentimentTraining.Outcome.TooFew few ->
                            new Draw(others.size(), before, before, false, rightElsewhere(elsewhere, this::shipped));
                        case SentimentTraining.Outcome.Learned learned -> {
                            Function<Labelled, SentimentReading> reader =
                                    row -> learned.adaptation().read(model, row.vector(), row.words());
                            yield new Draw(
                                    others.size(),
                                    before,
                                    quality(others, reader),
                                    learned.isBetter(),
                                    rightElsewhere(elsewhere, reader));
                        }
                    });
        }
        return all;
    }

    private static Map<String, Double> rightElsewhere(
            Map<String, List<Labelled>> elsewhere, Function<Labelled, SentimentReading> reader) {
        Map<String, Double> right = new TreeMap<>();
        elsewhere.forEach((kind, some) -> right.put(kind, quality(some, reader).accuracy()));
        return right;
    }

    /** A contact with one message. They come in as they were drawn, a minute apart. */
    private static SentimentExample example(int number, Labelled row, boolean right) {
        return new SentimentExample(
                number,
                Integer.toString(number),
                Instant.EPOCH.plusSeconds(60L * number),
                null,
                row.label(),
                right ? SentimentExample.CONFIRMED : SentimentExample.CORRECTED,
                List.of(new SentimentExample.Part(row.clean(), row.words(), row.vector())));
    }

    private SentimentReading shipped(Labelled row) {
        return model.read(row.vector(), row.words());
    }

    private int[] order(int rows, int draw) {
        int[] order = new int[rows];
        Arrays.setAll(order, i -> i);
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + draw);
        for (int i = rows - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        return order;
    }

    private static List<int[]> picks(List<Spoken> amounts, int[] order, boolean[] right) {
        return amounts.stream().map(amount -> pick(amount, order, right)).toList();
    }

    /** The first ones in the order; fewer where there are not so many. */
    private static int[] pick(Spoken amount, int[] order, boolean[] right) {
        return switch (amount) {
            case Spoken.Any any -> Arrays.stream(order).limit(any.rows()).toArray();
            case Spoken.Chosen chosen -> {
                Set<Integer> picked = new HashSet<>();
                Arrays.stream(order)
                        .filter(row -> !right[row])
                        .limit(chosen.wrong())
                        .forEach(picked::add);
                Arrays.stream(order)
                        .filter(row -> right[row])
                        .limit(chosen.right())
                        .forEach(picked::add);
                yield Arrays.stream(order).filter(picked::contains).toArray();
            }
        };
    }

    /** From the end of the order. */
    private List<Labelled> asked(List<Labelled> rows, int[] order, List<int[]> picks) {
        Set<String> groups = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (int[] pick : picks) {
            for (int row : pick) {
                groups.add(rows.get(row).group());
                texts.add(rows.get(row).clean());
            }
        }
        List<Labelled> others = new ArrayList<>();
        for (int i = order.length - 1; i >= 0 && others.size() < asked; i--) {
            Labelled row = rows.get(order[i]);
            if (!groups.contains(row.group()) && !texts.contains(row.clean())) {
                others.add(row);
            }
        }
        return others;
    }

    private static Quality quality(List<Labelled> rows, Function<Labelled, SentimentReading> reader) {
        TreeSet<Integer> classes = new TreeSet<>();
        rows.forEach(row -> classes.add(row.label().ordinal()));
        int[] labels = rows.stream().mapToInt(row -> row.label().ordinal()).toArray();
        Scores scores = SentimentFigures.scores(
                labels, rows.stream().map(reader).map(SentimentFigures::array).toList(), classes);
        int negative = Polarity.NEGATIVE.ordinal();
        int[] isNegative =
                Arrays.stream(labels).map(label -> label == negative ? 1 : 0).toArray();
        double[] said = Arrays.stream(scores.probabilities())
                .mapToDouble(p -> p[negative])
                .toArray();
        return new Quality(
                scores.accuracy(1, 1).value(),
                scores.macroF1(1, 1).value(),
                AUC.of(isNegative, said),
                scores.expectedCalibrationError());
    }
}
