package com.heed.lab.risk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.run.Result;
import com.heed.learn.Scores.Interval;
import com.heed.risk.Factor;
import com.heed.risk.KaplanMeier;
import com.heed.risk.Leak;
import com.heed.risk.RiskFigures;
import com.heed.risk.RiskReason;
import com.heed.risk.TrainedRisk;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, as it is printed and written.
 *
 * @param meaning     what leaving means
 * @param trained     learned from all rows
 * @param figures     {@value #HEED} first, then the candidates that were asked for; empty where nothing was measured
 * @param predictions a line each
 * @param notes       sentences on what was left out or refused
 * @param survival    how long customers stay; null for a table
 */
record RiskResult(
        Path train,
        @Nullable Path test,
        long seed,
        Meaning meaning,
        TrainedRisk trained,
        Map<String, RiskFigures> figures,
        List<ObjectNode> predictions,
        List<String> notes,
        @Nullable KaplanMeier survival) {
    static final String HEED = "heed";
    private static final int REASONS = 5;

    /** What it means that a customer left. */
    sealed interface Meaning {
        /** Nothing was done for so many days. */
        record Silence(int days) implements Meaning {}

        /** A column says so. */
        record Value(String column, String value) implements Meaning {}

        default String text() {
            return switch (this) {
                case Silence silence -> silence.days + " days without any activity";
                case Value value -> "'" + value.column + "' = '" + value.value + "'";
            };
        }
    }

    /** A customer as a line of predictions. */
    static ObjectNode line(long row, double p, List<RiskReason> reasons) {
        ObjectNode line = Result.object().put("row", row).put("p", Result.rounded(p));
        ArrayNode factors = line.putArray("factors");
        reasons.stream()
                .limit(REASONS)
                .forEach(reason -> factors.addArray().add(reason.name()).add(Result.rounded(reason.logOdds())));
        return line;
    }

    static String sentence(Leak leak) {
        String why = switch (leak) {
            case Leak.Named named -> "its name holds that of '" + named.target() + "'";
            case Leak.TellsAlone alone ->
                String.format(Locale.ROOT, "alone it tells who left with an AUC of %.3f", alone.auc());
            case Leak.OneKind one ->
                "it is filled in " + one.rows() + " rows, all of customers who " + (one.leavers() ? "left" : "stayed");
            case Leak.Level level -> "nearly all " + level.rows() + " customers with '" + level.level() + "' left";
        };
        return "Column '" + leak.column() + "' was refused: " + why
                + ", so it seems to be known only afterwards. If it is known before, say --keep " + leak.column() + ".";
    }

    void print(PrintWriter out) {
        notes.forEach(out::println);
        out.printf(
                Locale.ROOT,
                "Leaving is %s; %s predicts, chosen on folds of %d rows%n",
                meaning.text(),
                trained.chosen(),
                trained.report().candidates().getFirst().figures().rows());
        for (TrainedRisk.Candidate candidate : trained.report().candidates()) {
            out.printf(
                    Locale.ROOT,
                    "  folds: %-9s log loss %.4f  AUC %.4f  calibration %-8s  %s%n",
                    candidate.name(),
                    candidate.figures().logLoss(),
                    candidate.figures().auc(),
                    candidate.calibration(),
                    candidate.settings());
        }
        figures.forEach((name, figure) -> out.printf(
                Locale.ROOT,
                "%-9s n %d  AUC %s  log loss %s  ECE %s  lift at 10 %% %s  accuracy %.4f (majority %.4f)%n",
                name,
                figure.rows(),
                text(figure.auc(seed)),
                text(figure.logLoss(seed)),
                text(figure.calibrationError(seed)),
                text(figure.lift(seed)),
                figure.accuracy().value(),
                figure.majority()));
    }

    private static String text(Interval interval) {
        return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", interval.value(), interval.low(), interval.high());
    }

    ObjectNode metrics() {
        RiskFigures main = figures.get(HEED);
        ObjectNode root = Result.metrics("risk", seed, train, test, main == null ? predictions.size() : main.rows());
        ObjectNode metrics = (ObjectNode) root.get("metrics");
        ObjectNode baselines = (ObjectNode) root.get("baselines");
        ObjectNode intervals = (ObjectNode) root.get("intervals");
        figures.forEach((name, figure) -> {
            boolean heed = name.equals(HEED);
            put(figure, heed ? metrics : baselines.putObject(name), heed ? intervals : intervals.putObject(name));
        });
        if (main != null) {
            double rate = main.rate();
            baselines
                    .putObject("majority")
                    .put("accuracy", Result.rounded(main.majority()))
                    .put("auc", 0.5)
                    .put("logLoss", Result.rounded(-rate * Math.log(rate) - (1 - rate) * Math.log(1 - rate)));
        }
        metrics.put("chosen", trained.chosen());
        ArrayNode factors = metrics.putArray("factors");
        for (Factor factor : trained.report().factors()) {
            ObjectNode node = factors.addObject()
                    .put("name", factor.name())
                    .put("step", Result.rounded(factor.step()))
                    .put("weight", Result.rounded(factor.weight().value()))
                    .put("standardError", Result.rounded(factor.standardError()))
                    .put("oddsRatio", Result.rounded(factor.oddsRatio().value()));
            interval(node, "interval", factor.oddsRatio());
        }
        metrics.put("logLikelihood", Result.rounded(trained.report().logLikelihood()));
        metrics.put("separated", trained.report().separated());
        if (survival != null) {
            ObjectNode stays = metrics.putObject("survival");
            survival.median().ifPresent(median -> stays.put("median", Result.rounded(median)));
            ArrayNode steps = stays.putArray("steps");
            for (KaplanMeier.Step step : survival.steps()) {
                steps.addArray()
                        .add(Result.rounded(step.length()))
                        .add(step.atRisk())
                        .add(Result.rounded(step.survival().value()))
                        .add(Result.rounded(step.survival().low()))
                        .add(Result.rounded(step.survival().high()));
            }
        }
        ArrayNode said = metrics.putArray("notes");
        notes.forEach(said::add);
        return root;
    }

    private void put(RiskFigures figure, ObjectNode values, ObjectNode intervals) {
        Map<String, Interval> named = new LinkedHashMap<>();
        named.put("auc", figure.auc(seed));
        named.put("logLoss", figure.logLoss(seed));
        named.put("ece", figure.calibrationError(seed));
        named.put("lift", figure.lift(seed));
        named.put("accuracy", figure.accuracy().interval());
        values.put("n", figure.rows());
        values.put("eceByChance", Result.rounded(figure.calibrationErrorByChance(seed)));
        named.forEach((name, interval) -> {
            values.put(name, Result.rounded(interval.value()));
            interval(intervals, name, interval);
        });
    }

    private static void interval(ObjectNode node, String name, Interval interval) {
        node.putArray(name).add(Result.rounded(interval.low())).add(Result.rounded(interval.high()));
    }
}
