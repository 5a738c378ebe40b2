package com.heed.lab.sentiment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.evaluation.EvaluatedCase;
import com.heed.evaluation.EvaluatedFeature;
import com.heed.evaluation.EvaluatedFeature.Rival;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import com.heed.evaluation.Excerpt;
import com.heed.evaluation.KeywordRules;
import com.heed.evaluation.LearningCurve;
import com.heed.lab.evaluation.Measured;
import com.heed.lab.report.ClassScores;
import com.heed.lab.run.Result;
import com.heed.sentiment.Polarity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Read texts with what the models say of them and, where labels are known, how right that is. */
final class SentimentRun {
    private final Path file;
    private final SentimentRows rows;
    private final IntFunction<Judge> judges;
    private final double[][] probabilities;
    private final long seed;
    private final @Nullable Path train;
    private final boolean compare;
    private final boolean[] known;
    private final @Nullable ClassScores scores;
    private final @Nullable Measured measured;
    private @Nullable DeletionProof deletion;
    private @Nullable EmotionScores emotions;

    /**
     * Lets the models speak.
     *
     * @param file     the rows are from
     * @param judges   of the rows, by their place
     * @param train    what the models were adapted to, if they were
     * @param keywords learned from what the models were adapted to; null to learn them from other rows in turns
     * @param compare  whether the parts of the model are shown beside it
     */
    SentimentRun(
            Path file,
            SentimentRows rows,
            IntFunction<Judge> judges,
            @Nullable Path train,
            @Nullable KeywordRules keywords,
            EvaluationOptions options,
            boolean compare) {
        this.file = file;
        this.rows = rows;
        this.judges = judges;
        this.seed = options.seed();
        this.train = train;
        this.compare = compare;
        int size = rows.texts().size();
        this.known = new boolean[size];
        this.probabilities = new double[size][];
        for (int i = 0; i < size; i++) {
            known[i] = judges.apply(i).knows(rows.texts().get(i));
            probabilities[i] = judges.apply(i).read(rows.texts().get(i));
        }
        this.scores = measuredRows().isEmpty() ? null : scores();
        this.measured = measuredRows().isEmpty() ? null : new Measured(evaluation(keywords, options));
    }

    /** Rows figures are measured on. */
    int measuredCount() {
        return measuredRows().size();
    }

    /** Of the rows figures are measured on: how many are right by another judge. */
    int right(Judge judge) {
        return (int) measuredRows().stream()
                .filter(i -> best(judge.read(rows.texts().get(i))) == rows.labels()[i])
                .count();
    }

    /** Adds how right adapted models are after parts of the rows. */
    SentimentRun grown(List<LearningCurve.Point> growth) {
        return measured == null
                ? this
                : new SentimentRun(this, new Measured(measured.evaluation().with(growth)));
    }

    private SentimentRun(SentimentRun other, Measured measured) {
        this.file = other.file;
        this.rows = other.rows;
        this.judges = other.judges;
        this.seed = other.seed;
        this.train = other.train;
        this.compare = other.compare;
        this.known = other.known;
        this.probabilities = other.probabilities;
        this.scores = other.scores;
        this.measured = measured;
        this.deletion = other.deletion;
        this.emotions = other.emotions;
    }

    /** Adds what deleting words has shown. */
    void proven(DeletionProof proof) {
        deletion = proof;
    }

    /**
     * Adds how well emotions are told, where the finer labels are emotions the models know: on all rows whose text no model was trained on, whether they have a class or not.
     *
     * @param labels the finer labels of each row; none where they are not known
     */
    void felt(List<Set<String>> labels) {
        List<EmotionScores.Row> measuredOn = new ArrayList<>();
        Set<String> there = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        for (int i = 0; i < labels.size(); i++) {
            Judge judge = judges.apply(i);
            ReadText text = rows.texts().get(i);
            if (!labels.get(i).isEmpty() && !judge.knows(text)) {
                Map<String, Double> said = judge.allEmotions(text);
                there.addAll(labels.get(i));
                told.addAll(said.keySet());
                measuredOn.add(new EmotionScores.Row(
                        labels.get(i), said, judge.emotions(text).keySet()));
            }
        }
        told.retainAll(there);
        told.remove(Polarity.NEUTRAL.key());
        told.removeIf(name -> measuredOn.stream().allMatch(row -> row.truth().contains(name)));
        emotions = told.isEmpty() ? null : EmotionScores.of(told, measuredOn, seed);
    }

    /** The rows figures are measured on: they have a class, and no model was trained on them. */
    private List<Integer> measuredRows() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < rows.labels().length; i++) {
            if (rows.labels()[i] != SentimentLabels.NONE && !known[i]) {
                found.add(i);
            }
        }
        return found;
    }

    private ClassScores scores() {
        List<Integer> of = measuredRows();
        int[] truth = of.stream().mapToInt(i -> rows.labels()[i]).toArray();
        double[][] words = of.stream().map(this::byWords).toArray(double[][]::new);
        return SentimentLabels.scores(seed)
                .add("heed", truth, of.stream().map(i -> probabilities[i]).toArray(double[][]::new))
                .add("words", truth, words)
                .addMajority(truth);
    }

    private double[] byWords(int row) {
        return judges.apply(row).byWords(rows.texts().get(row));
    }

    private Evaluation evaluation(@Nullable KeywordRules keywords, EvaluationOptions options) {
        List<Integer> of = measuredRows();
        Keywords said = Keywords.of(
                of.stream().map(i -> rows.texts().get(i)).toList(),
                of.stream().mapToInt(i -> rows.labels()[i]).toArray(),
                keywords,
                seed);
        List<EvaluatedCase> cases = new ArrayList<>();
        for (int k = 0; k < of.size(); k++) {
            int i = of.get(k);
            ReadText text = rows.texts().get(i);
            cases.add(new EvaluatedCase(
                    Long.toString(rows.numbers()[i]),
                    rows.labels()[i],
                    probabilities[i],
                    !text.isRead(),
                    rows.groups().get(i),
                    Excerpt.of(text.clean()),
                    said.clues().get(k)));
        }
        int[] truths = cases.stream().mapToInt(EvaluatedCase::truth).toArray();
        List<Rival> rivals = new ArrayList<>();
        rivals.add(Rival.majority(truths, SentimentLabels.CLASSES.size()));
        if (said.labels().length > 0) {
            rivals.add(Rival.baseline(EvaluatedFeature.KEYWORD, said.labels()));
        }
        rivals.add(Rival.baseline(
                EvaluatedFeature.WORDS,
                of.stream().mapToInt(i -> best(byWords(i))).toArray()));
        if (compare) {
            rivals.add(Rival.candidate(
                    "attention",
                    of.stream()
                            .mapToInt(i -> best(
                                    judges.apply(i).byAttention(rows.texts().get(i))))
                            .toArray()));
            if (judges.apply(0).isAdapted()) {
                rivals.add(Rival.candidate(
                        "shipped",
                        of.stream()
                                .mapToInt(i -> best(
                                        judges.apply(i).byShipped(rows.texts().get(i))))
                                .toArray()));
            }
        }
        return Evaluation.of(
                new EvaluatedFeature("sentiment", SentimentLabels.CLASSES, cases, rivals, List.of()), options);
    }

    int rows() {
        return rows.texts().size();
    }

    String file() {
        return String.valueOf(file.getFileName());
    }

    long seed() {
        return seed;
    }

    @Nullable
    String trainFile() {
        return train == null ? null : String.valueOf(train.getFileName());
    }

    @Nullable
    Measured measured() {
        return measured;
    }

    @Nullable
    DeletionProof deletion() {
        return deletion;
    }

    @Nullable
    EmotionScores emotions() {
        return emotions;
    }

    /** Texts without words or in a language Heed does not read. */
    int notRead() {
        return (int) rows.texts().stream().filter(text -> !text.isRead()).count();
    }

    /** Labelled rows the models were trained on or adapted to, which are left out of the figures. */
    int known() {
        return (int) IntStream.range(0, rows.labels().length)
                .filter(i -> known[i] && rows.labels()[i] != SentimentLabels.NONE)
                .count();
    }

    /** Whether there are labels and none of them could be used. */
    boolean allKnown() {
        return scores == null && known() > 0;
    }

    private int notScored() {
        return (int) Arrays.stream(rows.labels())
                .filter(l -> l == SentimentLabels.NONE)
                .count();
    }

    /** Texts by predicted class. */
    int[] counts() {
        int[] counts = new int[SentimentLabels.CLASSES.size()];
        for (double[] p : probabilities) {
            counts[best(p)]++;
        }
        return counts;
    }

    private static int best(double[] p) {
        int best = 0;
        for (int c = 1; c < p.length; c++) {
            best = p[c] > p[best] ? c : best;
        }
        return best;
    }

    void print(PrintWriter out) {
        out.println(file() + ": " + rows() + " rows");
        if (notRead() > 0) {
            out.println(notRead() + " have no words, or a language Heed does not read; all classes are alike for them");
        }
        int[] counts = counts();
        StringBuilder said = new StringBuilder("said:");
        for (int c = 0; c < counts.length; c++) {
            said.append(' ').append(counts[c]).append(' ').append(SentimentLabels.CLASSES.get(c));
        }
        out.println(said);
        if (notScored() > 0) {
            out.println(notScored() + " rows have no class and are left out of the figures");
        }
        if (known() > 0) {
            out.println(known() + " rows are left out of the figures because the models were trained on them");
        }
        if (scores != null) {
            scores.print(out);
        }
        if (measured != null) {
            measured.print(out);
            if (compare) {
                measured.printCandidates(out);
            }
        } else if (allKnown()) {
            out.println("no row is left to measure on; take rows the models were not trained on");
        }
        if (emotions != null) {
            emotions.print(out);
        }
        out.flush();
    }

    void printDeletion(PrintWriter out) {
        if (deletion != null) {
            out.printf(
                    Locale.ROOT,
                    "driving words, %d texts: the score moves by %.3f without them, by %.3f without random ones; difference %.3f [%.3f, %.3f]%n",
                    deletion.texts(),
                    deletion.driving(),
                    deletion.random(),
                    deletion.difference(),
                    deletion.low(),
                    deletion.high());
        }
    }

    ObjectNode metrics() {
        ObjectNode root = Result.metrics("sentiment", seed, train, file, rows());
        ObjectNode metrics = (ObjectNode) root.get("metrics");
        if (scores != null) {
            scores.into(root);
        }
        if (measured != null) {
            measured.into(root);
        }
        metrics.put("notRead", notRead());
        if (rows.labels().length > 0) {
            metrics.put("notScored", notScored());
            metrics.put("trainedOn", known());
        }
        ObjectNode said = metrics.putObject("said");
        int[] counts = counts();
        for (int c = 0; c < counts.length; c++) {
            said.put(SentimentLabels.CLASSES.get(c), counts[c]);
        }
        if (emotions != null) {
            emotions.into(root);
        }
        if (deletion != null) {
            metrics.putObject("deletion")
                    .put("texts", deletion.texts())
                    .put("driving", Result.rounded(deletion.driving()))
                    .put("random", Result.rounded(deletion.random()))
                    .put("difference", Result.rounded(deletion.difference()));
            ((ObjectNode) root.get("intervals"))
                    .putArray("deletion")
                    .add(Result.rounded(deletion.low()))
                    .add(Result.rounded(deletion.high()));
        }
        return root;
    }

    List<ObjectNode> predictions() {
        List<ObjectNode> all = new ArrayList<>();
        for (int i = 0; i < rows(); i++) {
            all.add(prediction(
                    rows.numbers()[i],
                    probabilities[i],
                    judges.apply(i).emotions(rows.texts().get(i))));
        }
        return all;
    }

    private static ObjectNode prediction(long row, double[] p, Map<String, Double> emotions) {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
        order.sort(Comparator.comparingDouble(c -> -p[c]));
        ObjectNode node = Result.object();
        node.put("row", row);
        node.put("label", SentimentLabels.CLASSES.get(order.get(0)));
        node.put("p", Result.rounded(p[order.get(0)]));
        node.put("score", Result.rounded(p[Polarity.POSITIVE.ordinal()] - p[Polarity.NEGATIVE.ordinal()]));
        ArrayNode top = node.putArray("top");
        for (int c : order) {
            top.addArray().add(SentimentLabels.CLASSES.get(c)).add(Result.rounded(p[c]));
        }
        ObjectNode strongest = node.putObject("emotions");
        emotions.forEach((name, probability) -> strongest.put(name, Result.rounded(probability)));
        return node;
    }
}
