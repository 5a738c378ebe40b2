package com.heed.lab.urgency;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.report.Texts;
import com.heed.lab.run.Result;
import com.heed.learn.OrdinalScores;
import com.heed.learn.Scores;
import com.heed.report.Page;
import com.heed.urgency.LevelProbabilities;
import com.heed.urgency.Urgency;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How right several ways to tell levels are on the same rows: on the terminal, in metrics.json, on the page. The first is Heed. */
final class LevelLines {
    private static final int RESAMPLES = 2_000;
    private static final int LEVELS = Urgency.values().length;

    /** Ways to tell levels that need no model. */
    private static final Set<String> SIMPLE = Set.of("words", "rules", "medium", "majority");

    private final List<Urgency> truth;
    private final long seed;
    private final List<Line> lines = new ArrayList<>();

    private record Line(
            String who,
            OrdinalScores scores,
            Scores.Interval accuracy,
            Scores.Interval macroF1,
            Scores.Interval kappa,
            Scores.Interval distance,
            @Nullable Double ece) {}

    LevelLines(List<Urgency> truth, long seed) {
        this.truth = List.copyOf(truth);
        this.seed = seed;
    }

    /** @param probabilities whose most probable level calibration is measured on; null for a way that gives none */
    void add(String who, List<Urgency> said, @Nullable List<LevelProbabilities> probabilities) {
        int[] labels = truth.stream().mapToInt(Urgency::ordinal).toArray();
        OrdinalScores scores = new OrdinalScores(
                labels, said.stream().mapToInt(Urgency::ordinal).toArray(), LEVELS);
        Double ece = probabilities == null
                ? null
                : new Scores(
                                labels,
                                probabilities.stream()
                                        .map(p -> new double[] {p.low(), p.medium(), p.high()})
                                        .toArray(double[][]::new),
                                LEVELS)
                        .expectedCalibrationError();
        lines.add(new Line(
                who,
                scores,
                scores.accuracy(RESAMPLES, seed),
                scores.macroF1(RESAMPLES, seed),
                scores.quadraticKappa(RESAMPLES, seed),
                scores.meanAbsoluteError(RESAMPLES, seed),
                ece));
    }

    void print(PrintWriter out) {
        String form = "%-9s %-23s %-23s %-24s %-23s %s%n";
        out.printf(form, "", "accuracy [95 %]", "macro-F1 [95 %]", "kappa [95 %]", "distance [95 %]", "ECE");
        for (Line line : lines) {
            out.printf(
                    form,
                    line.who,
                    text(line.accuracy),
                    text(line.macroF1),
                    text(line.kappa),
                    text(line.distance),
                    line.ece == null ? "-" : number(line.ece));
        }
        out.println("n = " + truth.size());
    }

    void into(ObjectNode root) {
        ObjectNode intervals = (ObjectNode) root.get("intervals");
        for (Line line : lines) {
            boolean heed = line == lines.get(0);
            ObjectNode figures =
                    heed ? (ObjectNode) root.get("metrics") : ((ObjectNode) root.get("baselines")).putObject(line.who);
            figures.put("accuracy", Result.rounded(line.accuracy.value()))
                    .put("macroF1", Result.rounded(line.macroF1.value()))
                    .put("quadraticKappa", Result.rounded(line.kappa.value()))
                    .put("meanAbsoluteError", Result.rounded(line.distance.value()));
            if (line.ece != null) {
                figures.put("ece", Result.rounded(line.ece));
            }
            ObjectNode own = heed ? intervals : intervals.putObject(line.who);
            interval(own, "accuracy", line.accuracy);
            interval(own, "macroF1", line.macroF1);
            interval(own, "quadraticKappa", line.kappa);
            interval(own, "meanAbsoluteError", line.distance);
        }
        ((ObjectNode) root.get("metrics")).put("n", truth.size());
    }

    private static void interval(ObjectNode node, String name, Scores.Interval interval) {
        node.putArray(name).add(Result.rounded(interval.low())).add(Result.rounded(interval.high()));
    }

    void into(Page page, Texts texts) {
        page.section(texts.text("urgency.scores.heading"));
        page.paragraph(finding(texts));
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(List.of(
                    texts.text("urgency.who." + line.who),
                    texts.interval(
                            texts.percent(line.accuracy.value(), 1),
                            texts.percent(line.accuracy.low(), 1),
                            texts.percent(line.accuracy.high(), 1)),
                    told(texts, line.macroF1),
                    told(texts, line.kappa),
                    told(texts, line.distance),
                    line.ece == null ? "\u2013" : texts.number(line.ece, 3)));
        }
        page.numbers(
                texts.text("urgency.scores.caption", texts.count(truth.size())),
                List.of(
                        "",
                        texts.text("urgency.scores.accuracy"),
                        texts.text("urgency.scores.macroF1"),
                        texts.text("urgency.kappa"),
                        texts.text("urgency.distance"),
                        "ECE"),
                rows);
        page.note(texts.text("urgency.note"));
    }

    /** How often Heed is right beside the best way that needs no model; the priority as typed is no rival, since the model is there to add to it. */
    private String finding(Texts texts) {
        Line heed = lines.get(0);
        String right = texts.percent(heed.accuracy.value(), 1);
        Optional<Line> best = lines.stream()
                .filter(line -> SIMPLE.contains(line.who))
                .max(Comparator.comparingDouble(line -> line.accuracy.value()));
        if (best.isEmpty()) {
            return texts.text("urgency.finding", right, texts.count(truth.size()));
        }
        return texts.text(
                heed.accuracy.value() > best.get().accuracy.value()
                        ? "urgency.finding.better"
                        : "urgency.finding.worse",
                right,
                texts.count(truth.size()),
                texts.text("urgency.who." + best.get().who),
                texts.percent(best.get().accuracy.value(), 1));
    }

    private static String told(Texts texts, Scores.Interval interval) {
        return texts.interval(
                texts.number(interval.value(), 3), texts.number(interval.low(), 3), texts.number(interval.high(), 3));
    }

    private static String text(Scores.Interval interval) {
        return number(interval.value()) + " [" + number(interval.low()) + ", " + number(interval.high()) + "]";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
