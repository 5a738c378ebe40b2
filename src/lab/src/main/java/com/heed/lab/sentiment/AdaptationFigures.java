package com.heed.lab.sentiment;

import com.heed.lab.run.Result;
import com.heed.lab.sentiment.AdaptationTrial.Draw;
import com.heed.lab.sentiment.AdaptationTrial.Quality;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** What adapting to rows of one kind was worth: means over the draws, with the lowest and the highest of them. */
record AdaptationFigures(String source, AdaptationTrial.Outcome outcome) {
    private static final Map<String, ToDoubleFunction<Quality>> FIGURES = Map.of(
            "accuracy",
            Quality::accuracy,
            "macroF1",
            Quality::macroF1,
            "negativeAuc",
            Quality::negativeAuc,
            "ece",
            Quality::ece);
    private static final List<String> ORDER = List.of("accuracy", "macroF1", "negativeAuc", "ece");

    /** A figure over the draws. */
    record Range(double mean, double low, double high) {
        static Range of(DoubleStream values) {
            var all = values.summaryStatistics();
            return new Range(all.getAverage(), all.getMin(), all.getMax());
        }

        String text() {
            return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", mean, low, high);
        }

        void into(Map<String, Double> metrics, String name) {
            metrics.put(name, Result.rounded(mean));
            metrics.put(name + ".low", Result.rounded(low));
            metrics.put(name + ".high", Result.rounded(high));
        }
    }

    /** As it is, as it was learned, and as the app's rules would have it: the model where what was learned is not used. */
    private enum Stage {
        BEFORE("before", Draw::before),
        LEARNED("learned", Draw::learned),
        IN_USE("inUse", draw -> draw.isUsed() ? draw.learned() : draw.before());

        private final String key;
        private final Function<Draw, Quality> quality;

        Stage(String key, Function<Draw, Quality> quality) {
            this.key = key;
            this.quality = quality;
        }
    }

    private Range range(Stage stage, String figure) {
        ToDoubleFunction<Quality> of = Objects.requireNonNull(FIGURES.get(figure));
        return Range.of(outcome.draws().stream().map(stage.quality).mapToDouble(of));
    }

    private Range elsewhere(String kind, Stage stage) {
        double before = outcome.before().getOrDefault(kind, 0.0);
        return Range.of(outcome.draws().stream()
                .mapToDouble(draw -> stage == Stage.LEARNED || stage == Stage.IN_USE && draw.isUsed()
                        ? draw.elsewhere().getOrDefault(kind, 0.0)
                        : before));
    }

    /** In the draw that left the fewest. */
    private int asked() {
        return outcome.draws().stream().mapToInt(Draw::asked).min().orElseThrow();
    }

    private long used() {
        return outcome.draws().stream().filter(Draw::isUsed).count();
    }

    void print(PrintWriter log) {
        log.printf(
                Locale.ROOT,
                "adapted to %s of %s, asked about %d others; means of %d draws [lowest, highest]; used by the rules in %d%n",
                outcome.spoken().key(),
                source,
                asked(),
                outcome.draws().size(),
                used());
        String form = "  %-22s %-22s %-22s %-22s %s%n";
        log.printf(form, "", "accuracy", "macro-F1", "AUC of negative", "ECE");
        for (Stage stage : Stage.values()) {
            log.printf(
                    form,
                    stage == Stage.IN_USE ? "in use" : stage.key,
                    range(stage, ORDER.get(0)).text(),
                    range(stage, ORDER.get(1)).text(),
                    range(stage, ORDER.get(2)).text(),
                    range(stage, ORDER.get(3)).text());
        }
        outcome.before()
                .forEach((kind, before) -> log.printf(
                        Locale.ROOT,
                        "  %-22s right before %.3f  learned %s  in use %s%n",
                        kind,
                        before,
                        elsewhere(kind, Stage.LEARNED).text(),
                        elsewhere(kind, Stage.IN_USE).text()));
        log.flush();
    }

    /** Puts the figures under {@code adapt.SOURCE.ROWS.}. */
    void into(Map<String, Double> metrics) {
        String name = "adapt." + source + "." + outcome.spoken().key() + ".";
        metrics.put(name + "asked", (double) asked());
        metrics.put(name + "draws", (double) outcome.draws().size());
        metrics.put(name + "used", (double) used());
        for (Stage stage : Stage.values()) {
            for (String figure : ORDER) {
                range(stage, figure).into(metrics, name + stage.key + "." + figure);
            }
        }
        outcome.before().forEach((kind, before) -> {
            metrics.put(name + "elsewhere." + kind + ".before", Result.rounded(before));
            elsewhere(kind, Stage.LEARNED).into(metrics, name + "elsewhere." + kind + ".learned");
            elsewhere(kind, Stage.IN_USE).into(metrics, name + "elsewhere." + kind + ".inUse");
        });
    }
}
