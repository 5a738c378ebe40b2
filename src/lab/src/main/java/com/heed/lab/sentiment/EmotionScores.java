package com.heed.lab.sentiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.evaluation.RocArea;
import com.heed.lab.report.Texts;
import com.heed.lab.run.Result;
import com.heed.learn.Scores.Interval;
import com.heed.report.Page;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * How well emotions are told, each beside what is got by saying it of every text. Of the 95 % intervals, percentiles of {@value #RESAMPLES} bootstrap samples of the rows; a sample without any row of an emotion tells nothing of it.
 *
 * @param rows    measured on
 * @param emotions by name
 * @param macro   means over the emotions
 */
record EmotionScores(int rows, Map<String, Line> emotions, Line macro) {
    private static final int RESAMPLES = 2_000;
    private static final String FORM = "%-15s %5s  %-22s %-22s %s%n";

    /**
     * How well one emotion is told.
     *
     * @param rows   that have it
     * @param auc    area under the ROC curve of its probability: the chance that a row that has it gets more than one that has not; ties count half
     * @param f1     of the emotion as it is shown: above the app's threshold, and among the few strongest
     * @param always F1 of who says the emotion of every row
     */
    record Line(int rows, Interval auc, Interval f1, double always) {}

    /**
     * A row with what was said of it.
     *
     * @param truth emotions it has
     * @param said  probability of each emotion; empty where no model reads it
     * @param shown emotions that the app would show
     */
    record Row(Set<String> truth, Map<String, Double> said, Set<String> shown) {}

    /**
     * Measures.
     *
     * @param names emotions, each of which some rows have and some have not
     * @param seed  of the bootstrap
     */
    static EmotionScores of(Set<String> names, List<Row> rows, long seed) {
        Map<String, Counts> counts = new TreeMap<>();
        for (String name : names) {
            counts.put(name, Counts.of(name, rows));
        }
        int[] once = new int[rows.size()];
        Arrays.fill(once, 1);
        Map<String, double[]> aucs = new TreeMap<>();
        Map<String, double[]> f1s = new TreeMap<>();
        double[] macroAucs = new double[RESAMPLES];
        double[] macroF1s = new double[RESAMPLES];
        SplittableRandom random = new SplittableRandom(seed);
        for (int r = 0; r < RESAMPLES; r++) {
            int[] drawn = new int[rows.size()];
            for (int i = 0; i < drawn.length; i++) {
                drawn[random.nextInt(drawn.length)]++;
            }
            int there = 0;
            for (Map.Entry<String, Counts> one : counts.entrySet()) {
                double auc = one.getValue().area().value(drawn);
                double f1 = one.getValue().f1(drawn);
                aucs.computeIfAbsent(one.getKey(), unused -> new double[RESAMPLES])[r] = auc;
                f1s.computeIfAbsent(one.getKey(), unused -> new double[RESAMPLES])[r] = f1;
                if (!Double.isNaN(auc)) {
                    there++;
                    macroAucs[r] += auc;
                    macroF1s[r] += f1;
                }
            }
            macroAucs[r] /= there;
            macroF1s[r] /= there;
        }
        Map<String, Line> lines = new TreeMap<>();
        counts.forEach((name, one) -> lines.put(
                name,
                new Line(
                        one.positives(),
                        interval(one.area().value(once), aucs.getOrDefault(name, new double[0])),
                        interval(one.f1(once), f1s.getOrDefault(name, new double[0])),
                        2.0 * one.positives() / (one.positives() + rows.size()))));
        return new EmotionScores(
                rows.size(),
                lines,
                new Line(
                        (int) rows.stream()
                                .filter(row -> row.truth().stream().anyMatch(names::contains))
                                .count(),
                        interval(mean(lines, line -> line.auc.value()), macroAucs),
                        interval(mean(lines, line -> line.f1.value()), macroF1s),
                        mean(lines, Line::always)));
    }

    private static double mean(Map<String, Line> lines, java.util.function.ToDoubleFunction<Line> figure) {
        return lines.values().stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    private static Interval interval(double value, double[] drawn) {
        double[] known =
                Arrays.stream(drawn).filter(one -> !Double.isNaN(one)).sorted().toArray();
        return new Interval(
                value, known[(int) (0.025 * (known.length - 1))], known[(int) Math.ceil(0.975 * (known.length - 1))]);
    }

    /**
     * One emotion on all rows.
     *
     * @param area of the rows by their probability
     */
    private record Counts(RocArea area, boolean[] truth, boolean[] shown) {
        static Counts of(String name, List<Row> rows) {
            int size = rows.size();
            double[] said = new double[size];
            boolean[] truth = new boolean[size];
            boolean[] shown = new boolean[size];
            for (int i = 0; i < size; i++) {
                said[i] = rows.get(i).said().getOrDefault(name, 0.0);
                truth[i] = rows.get(i).truth().contains(name);
                shown[i] = rows.get(i).shown().contains(name);
            }
            return new Counts(new RocArea(said, truth), truth, shown);
        }

        int positives() {
            int positives = 0;
            for (boolean one : truth) {
                positives += one ? 1 : 0;
            }
            return positives;
        }

        /** Where each row counts so many times; not a number where no row has the emotion. */
        double f1(int[] times) {
            long both = 0;
            long has = 0;
            long said = 0;
            for (int i = 0; i < times.length; i++) {
                both += truth[i] && shown[i] ? times[i] : 0;
                has += truth[i] ? times[i] : 0;
                said += shown[i] ? times[i] : 0;
            }
            return has == 0 ? Double.NaN : 2.0 * both / (has + said);
        }
    }

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "emotions, n = %d; F1 of those shown, from %.2f on and %d at most%n",
                rows,
                Judge.LEAST_EMOTION,
                Judge.MOST_EMOTIONS);
        out.printf(FORM, "", "rows", "AUC [95 %]", "F1 [95 %]", "F1, said of all");
        emotions.forEach((name, line) -> print(out, name, line));
        print(out, "mean", macro);
        out.flush();
    }

    private static void print(PrintWriter out, String name, Line line) {
        out.printf(
                FORM, name, line.rows, text(line.auc), text(line.f1), String.format(Locale.ROOT, "%.3f", line.always));
    }

    private static String text(Interval of) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", of.value(), of.low(), of.high());
    }

    /** Adds {@code emotions} to metrics, baselines and intervals. */
    void into(ObjectNode root) {
        ObjectNode metrics = ((ObjectNode) root.get("metrics")).putObject("emotions");
        ObjectNode baselines = ((ObjectNode) root.get("baselines")).putObject("emotions");
        ObjectNode intervals = ((ObjectNode) root.get("intervals")).putObject("emotions");
        metrics.put("n", rows);
        into("mean", macro, metrics, baselines, intervals);
        emotions.forEach((name, line) -> into(name, line, metrics, baselines, intervals));
    }

    private static void into(String name, Line line, ObjectNode metrics, ObjectNode baselines, ObjectNode intervals) {
        metrics.putObject(name)
                .put("n", line.rows)
                .put("auc", Result.rounded(line.auc.value()))
                .put("f1", Result.rounded(line.f1.value()));
        baselines.putObject(name).put("auc", 0.5).put("f1", Result.rounded(line.always));
        ObjectNode own = intervals.putObject(name);
        own.putArray("auc").add(Result.rounded(line.auc.low())).add(Result.rounded(line.auc.high()));
        own.putArray("f1").add(Result.rounded(line.f1.low())).add(Result.rounded(line.f1.high()));
    }

    /** Adds a section with a table. */
    void into(Page page, Texts texts) {
        page.section(texts.text("emotions.heading"));
        page.paragraph(texts.text(
                "emotions.text",
                texts.count(rows),
                texts.percent(Judge.LEAST_EMOTION),
                texts.count(Judge.MOST_EMOTIONS)));
        List<List<String>> lines = new ArrayList<>();
        emotions.forEach((name, line) -> lines.add(line(texts.app("emotion." + name), line, texts)));
        lines.add(line(texts.text("emotions.mean"), macro, texts));
        page.numbers(
                "",
                List.of(
                        texts.text("emotions.name"),
                        texts.text("sentiment.texts"),
                        texts.text("emotions.auc"),
                        texts.text("emotions.f1"),
                        texts.text("emotions.always")),
                lines);
    }

    private static List<String> line(String name, Line line, Texts texts) {
        return List.of(
                name,
                texts.count(line.rows),
                number(line.auc, texts),
                number(line.f1, texts),
                texts.number(line.always, 3));
    }

    private static String number(Interval of, Texts texts) {
        return texts.number(of.value(), 3) + " [" + texts.number(of.low(), 3) + ", " + texts.number(of.high(), 3) + "]";
    }
}
