package com.heed.lab.sentiment;

import com.heed.lab.run.Result;
import com.heed.learn.Scores;
import com.heed.sentiment.Polarity;
import com.heed.sentiment.SentimentModel;
import com.heed.sentiment.SentimentReading;
import com.heed.sentiment.SentimentTrainer.Row;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What models that were not trained on some rows say of them, source by source, beside their words alone. Where a source knows two classes, both are asked between these two. */
final class SentimentFigures {
    private static final int RESAMPLES = 2_000;

    private final Map<String, List<Said>> bySource = new TreeMap<>();
    private final long seed;

    private record Said(int label, double[] model, double[] words) {}

    /** @param seed of the bootstrap */
    SentimentFigures(long seed) {
        this.seed = seed;
    }

    /** Adds what a model says of rows. */
    void add(SentimentModel model, List<Row> rows) {
        for (Row row : rows) {
            Row pooled = row.pooledFor(model);
            Polarity label = Objects.requireNonNull(row.text().label());
            bySource.computeIfAbsent(row.text().source(), source -> new ArrayList<>())
                    .add(new Said(
                            label.ordinal(),
                            array(model.read(pooled.vector(), pooled.words())),
                            array(model.read(pooled.words()))));
        }
    }

    static double[] array(SentimentReading reading) {
        return new double[] {reading.negative(), reading.neutral(), reading.positive()};
    }

    /** Prints a line a source and puts the figures under {@code PREFIX.SOURCE.NAME}. */
    void report(String prefix, PrintWriter log, Map<String, Double> metrics) {
        bySource.forEach((source, said) -> {
            TreeSet<Integer> classes = new TreeSet<>();
            said.forEach(one -> classes.add(one.label));
            if (classes.size() < 2) {
                return;
            }
            int[] labels = said.stream().mapToInt(Said::label).toArray();
            Scores model = scores(labels, said.stream().map(Said::model).toList(), classes);
            Scores words = scores(labels, said.stream().map(Said::words).toList(), classes);
            Scores.Interval ours = model.macroF1(RESAMPLES, seed);
            Scores.Interval theirs = words.macroF1(RESAMPLES, seed);
            log.printf(
                    Locale.ROOT,
                    "%-12s %-20s n %5d  macro-F1 %.3f [%.3f, %.3f]  words %.3f [%.3f, %.3f]%s  accuracy %.3f  ECE %.3f%n",
                    prefix,
                    source,
                    labels.length,
                    ours.value(),
                    ours.low(),
                    ours.high(),
                    theirs.value(),
                    theirs.low(),
                    theirs.high(),
                    ours.isApartFrom(theirs) ? "" : " OVERLAP",
                    model.accuracy(1, seed).value(),
                    model.expectedCalibrationError());
            String name = prefix + "." + source + ".";
            metrics.put(name + "rows", (double) labels.length);
            put(metrics, name, model, ours);
            put(metrics, name + "words.", words, theirs);
        });
        log.flush();
    }

    private void put(Map<String, Double> metrics, String name, Scores scores, Scores.Interval macroF1) {
        metrics.put(name + "macroF1", Result.rounded(macroF1.value()));
        metrics.put(name + "macroF1.low", Result.rounded(macroF1.low()));
        metrics.put(name + "macroF1.high", Result.rounded(macroF1.high()));
        metrics.put(name + "accuracy", Result.rounded(scores.accuracy(1, seed).value()));
        metrics.put(name + "ece", Result.rounded(scores.expectedCalibrationError()));
    }

    /** Readings between the classes that can occur. */
    static Scores scores(int[] labels, List<double[]> probabilities, TreeSet<Integer> classes) {
        double[][] among = new double[labels.length][];
        for (int i = 0; i < among.length; i++) {
            double[] p = probabilities.get(i).clone();
            double sum = 0;
            for (int c = 0; c < p.length; c++) {
                p[c] = classes.contains(c) ? p[c] + 1e-12 : 0;
                sum += p[c];
            }
            for (int c = 0; c < p.length; c++) {
                p[c] /= sum;
            }
            among[i] = p;
        }
        return new Scores(labels, among, Polarity.values().length);
    }
}
