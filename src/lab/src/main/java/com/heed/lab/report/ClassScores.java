package com.heed.lab.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.run.Result;
import com.heed.learn.Scores;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Metrics of a classifier beside its baselines, said alike on the terminal and in metrics.json. */
public final class ClassScores {
    private static final int RESAMPLES = 2_000;

    private final List<String> names;
    private final long seed;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String who, Scores scores, Scores.Interval accuracy, Scores.Interval macroF1) {}

    /** How one class is found. */
    record ClassLine(String name, int rows, double precision, double recall, double f1) {}

    /** @param names of the classes */
    public ClassScores(List<String> names, long seed) {
        this.names = List.copyOf(names);
        this.seed = seed;
    }

    /** Adds Heed first, then the baselines. */
    public ClassScores add(String who, int[] labels, double[][] probabilities) {
        Scores scores = new Scores(labels, probabilities, names.size());
        lines.add(new Line(who, scores, scores.accuracy(RESAMPLES, seed), scores.macroF1(RESAMPLES, seed)));
        return this;
    }

    /** Adds the baseline that says the most frequent label for every row, with the shares of all labels as probabilities. */
    public ClassScores addMajority(int[] labels) {
        double[] shares = new double[names.size()];
        for (int label : labels) {
            shares[label] += 1.0 / labels.length;
        }
        double[][] all = new double[labels.length][];
        Arrays.fill(all, shares);
        return add("majority", labels, all);
    }

    private Line heed() {
        return lines.get(0);
    }

    private int rows() {
        return heed().scores.labels().length;
    }

    public void print(PrintWriter out) {
        String form = "%-9s %-25s %-25s %-7s %-7s%n";
        out.printf(form, "", "accuracy [95 %]", "macro-F1 [95 %]", "ECE", "Brier");
        for (Line line : lines) {
            out.printf(
                    form,
                    line.who,
                    text(line.accuracy),
                    text(line.macroF1),
                    number(line.scores.expectedCalibrationError()),
                    number(line.scores.brier()));
        }
        out.println("n = " + rows());
        for (Line line : lines.subList(1, lines.size())) {
            out.println("heed against " + line.who + ": " + comparison(line));
        }
    }

    private String comparison(Line baseline) {
        double difference = heed().macroF1.value() - baseline.macroF1.value();
        String apart =
                heed().macroF1.isApartFrom(baseline.macroF1) ? "the intervals do not overlap" : "the intervals overlap";
        return String.format(Locale.ROOT, "macro-F1 %+.4f, %s", difference, apart);
    }

    public void into(ObjectNode root) {
        ObjectNode metrics = (ObjectNode) root.get("metrics");
        figures(metrics, heed().scores);
        metrics.put("n", rows());
        ObjectNode classes = metrics.putObject("classes");
        for (ClassLine line : classLines()) {
            classes.putObject(line.name)
                    .put("n", line.rows)
                    .put("precision", Result.rounded(line.precision))
                    .put("recall", Result.rounded(line.recall))
                    .put("f1", Result.rounded(line.f1));
        }
        ArrayNode confusion = metrics.putArray("confusion");
        for (int[] counts : heed().scores.confusion()) {
            ArrayNode row = confusion.addArray();
            for (int count : counts) {
                row.add(count);
            }
        }
        ObjectNode intervals = (ObjectNode) root.get("intervals");
        intervals(intervals, heed());
        for (Line line : lines.subList(1, lines.size())) {
            figures(((ObjectNode) root.get("baselines")).putObject(line.who), line.scores);
            intervals(intervals.putObject(line.who), line);
        }
    }

    private static void figures(ObjectNode node, Scores scores) {
        node.put("accuracy", Result.rounded(scores.accuracy(1, 0).value()));
        node.put("macroF1", Result.rounded(scores.macroF1(1, 0).value()));
        node.put("ece", Result.rounded(scores.expectedCalibrationError()));
        node.put("brier", Result.rounded(scores.brier()));
    }

    private static void intervals(ObjectNode node, Line line) {
        node.putArray("accuracy").add(Result.rounded(line.accuracy.low())).add(Result.rounded(line.accuracy.high()));
        node.putArray("macroF1").add(Result.rounded(line.macroF1.low())).add(Result.rounded(line.macroF1.high()));
    }

    /** Precision, recall and F1 of each class that stands among the labels; 0 where nothing was said or true. */
    List<ClassLine> classLines() {
        int[][] confusion = heed().scores.confusion();
        List<ClassLine> all = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            int truth = 0;
            int said = 0;
            for (int k = 0; k < names.size(); k++) {
                truth += confusion[c][k];
                said += confusion[k][c];
            }
            if (truth > 0) {
                int right = confusion[c][c];
                all.add(new ClassLine(
                        names.get(c),
                        truth,
                        said == 0 ? 0 : (double) right / said,
                        (double) right / truth,
                        2.0 * right / (truth + said)));
            }
        }
        return all;
    }

    private static String text(Scores.Interval interval) {
        return number(interval.value()) + " [" + number(interval.low()) + ", " + number(interval.high()) + "]";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
