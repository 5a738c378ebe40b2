package com.heed.lab.sentiment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.input.Table;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Read texts with what the models say of them and, where labels are known, how right that is. */
final class SentimentRun {
    private final Table table;
    private final long[] numbers;
    private final int[] labels;
    private final List<ReadText> texts;
    private final Judge judge;
    private final double[][] probabilities;
    private final long seed;
    private final @Nullable Path train;
    private final boolean[] known;
    private final @Nullable ClassScores scores;
    private @Nullable DeletionProof deletion;

    /**
     * Lets the models speak.
     *
     * @param numbers what predictions call the rows
     * @param labels  class of each row, {@link SentimentLabels#NONE} for none; empty if no labels are known
     * @param train   what the models were adapted to, if they were
     */
    SentimentRun(
            Table table,
            long[] numbers,
            int[] labels,
            List<ReadText> texts,
            Judge judge,
            long seed,
            @Nullable Path train) {
        this.table = table;
        this.numbers = numbers;
        this.labels = labels;
        this.texts = texts;
        this.judge = judge;
        this.seed = seed;
        this.train = train;
        this.known = new boolean[texts.size()];
        for (int i = 0; i < known.length; i++) {
            known[i] = judge.knows(texts.get(i));
        }
        this.probabilities = texts.stream().map(judge::read).toArray(double[][]::new);
        this.scores = measured().isEmpty() ? null : scores();
    }

    /** Adds what deleting words has shown. */
    void proven(DeletionProof proof) {
        deletion = proof;
    }

    /** The rows figures are measured on: they have a class, and no model was trained on them. */
    private List<Integer> measured() {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != SentimentLabels.NONE && !known[i]) {
                rows.add(i);
            }
        }
        return rows;
    }

    private ClassScores scores() {
        List<Integer> rows = measured();
        int[] truth = rows.stream().mapToInt(i -> labels[i]).toArray();
        double[][] words = rows.stream().map(i -> judge.byWords(texts.get(i))).toArray(double[][]::new);
        return SentimentLabels.scores(seed)
                .add("heed", truth, rows.stream().map(i -> probabilities[i]).toArray(double[][]::new))
                .add("words", truth, words)
                .addMajority(truth);
    }

    int rows() {
        return texts.size();
    }

    String file() {
        return String.valueOf(table.file().getFileName());
    }

    long seed() {
        return seed;
    }

    @Nullable
    String trainFile() {
        return train == null ? null : String.valueOf(train.getFileName());
    }

    @Nullable
    ClassScores classScores() {
        return scores;
    }

    @Nullable
    DeletionProof deletion() {
        return deletion;
    }

    /** Texts without words or in a language Heed does not read. */
    int notRead() {
        return (int) texts.stream().filter(text -> !text.isRead()).count();
    }

    /** Labelled rows the models were trained on or adapted to, which are left out of the figures. */
    int known() {
        return (int) IntStream.range(0, labels.length)
                .filter(i -> known[i] && labels[i] != SentimentLabels.NONE)
                .count();
    }

    /** Whether there are labels and none of them could be used. */
    boolean allKnown() {
        return scores == null && known() > 0;
    }

    private int notScored() {
        return (int)
                Arrays.stream(labels).filter(l -> l == SentimentLabels.NONE).count();
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
        } else if (allKnown()) {
            out.println("no row is left to measure on; take rows the models were not trained on");
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
        ObjectNode root = Result.metrics("sentiment", seed, train, table.file(), rows());
        ObjectNode metrics = (ObjectNode) root.get("metrics");
        if (scores != null) {
            scores.into(root);
        }
        metrics.put("notRead", notRead());
        if (labels.length > 0) {
            metrics.put("notScored", notScored());
            metrics.put("trainedOn", known());
        }
        ObjectNode said = metrics.putObject("said");
        int[] counts = counts();
        for (int c = 0; c < counts.length; c++) {
            said.put(SentimentLabels.CLASSES.get(c), counts[c]);
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
            all.add(prediction(numbers[i], probabilities[i], judge.emotions(texts.get(i))));
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

    /** A text whose truth was least expected: the masked text, its class, the probability that class was given. */
    record Surprise(long row, String text, String truth, double given) {}

    List<Surprise> surprises(int most) {
        List<Integer> order = measured();
        order.sort(Comparator.comparingDouble(i -> probabilities[i][labels[i]]));
        return order.stream()
                .limit(most)
                .map(i -> new Surprise(
                        numbers[i],
                        texts.get(i).clean(),
                        SentimentLabels.CLASSES.get(labels[i]),
                        probabilities[i][labels[i]]))
                .toList();
    }
}
