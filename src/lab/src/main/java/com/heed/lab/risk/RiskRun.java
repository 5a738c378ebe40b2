package com.heed.lab.risk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.run.Bars;
import com.heed.lab.run.Result;
import com.heed.learn.Scores.Interval;
import com.heed.risk.Factor;
import com.heed.risk.Leak;
import com.heed.risk.RiskFigures;
import com.heed.risk.RiskReason;
import com.heed.risk.RiskTable;
import com.heed.risk.RiskTrainer;
import com.heed.risk.TrainedRisk;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Learns who leaves, predicts and measures. */
final class RiskRun {
    private static final String HEED = "heed";
    private static final int FOLDS = 5;
    private static final int REASONS = 5;

    private final Settings settings;
    private final Map<String, RiskFigures> figures = new LinkedHashMap<>();
    private final List<ObjectNode> predictions = new ArrayList<>();
    private final Set<String> notes = new java.util.LinkedHashSet<>();
    /** Learned from all labelled rows of the training file. */
    private final TrainedRisk trained;

    private final String positive;

    record Settings(
            Path train,
            @Nullable Path test,
            String label,
            @Nullable String positive,
            List<String> keep,
            boolean compare,
            long seed,
            int threads) {}

    RiskRun(Settings settings, CustomerFile past, @Nullable CustomerFile later, PrintWriter err) {
        this.settings = settings;
        positive = past.positive(settings.positive);
        List<String> read = new ArrayList<>();
        RiskTable table = past.read(read);
        int[] rows = past.labelledRows();
        if (rows.length < past.size()) {
            read.add((past.size() - rows.length) + " rows of '" + settings.train + "' do not say in '" + settings.label
                    + "' whether somebody left; nothing is learned from them.");
        }
        RiskTable known = table.select(rows);
        boolean[] left = past.left(rows, positive);
        Bars bars = new Bars(err);
        trained = train(known, left, bars);
        if (later == null) {
            folds(known, left, rows, past.rowNumbers(), bars);
        } else {
            ask(later, read);
        }
        bars.end();
        notes.addAll(read);
        notes.addAll(trained.report().notes());
        trained.report().leaks().forEach(leak -> notes.add(sentence(leak)));
    }

    private void ask(CustomerFile later, List<String> read) {
        RiskTable asked = later.readAs(trained.kinds(), read);
        predict(asked, later.rowNumbers());
        if (later.isLabelled()) {
            int[] told = later.labelledRows();
            boolean[] left = later.left(told, positive);
            int leavers = RiskTable.rowsWhere(left).length;
            if (leavers == 0 || leavers == left.length) {
                read.add("All " + left.length + " labelled rows of '" + settings.test + "' say that somebody "
                        + (leavers == 0 ? "stayed" : "left") + "; to measure, some of both are needed.");
            } else {
                measure(trained, asked.select(told), left);
            }
        }
    }

    private TrainedRisk train(RiskTable table, boolean[] left, Bars bars) {
        return new RiskTrainer(new RiskTrainer.Options(
                        settings.label, Set.copyOf(settings.keep), settings.compare, settings.seed, settings.threads))
                .train(table, left, bars);
    }

    private void measure(TrainedRisk risk, RiskTable table, boolean[] left) {
        figures.put(HEED, new RiskFigures(risk.probabilities(table), left));
        for (String name : settings.compare ? risk.kept() : List.<String>of()) {
            figures.put(name, new RiskFigures(risk.probabilities(table, name), left));
        }
    }

    /** Each fifth by a model, chosen and calibrated anew, of the other four. */
    private void folds(RiskTable table, boolean[] left, int[] rows, long[] numbers, Bars bars) {
        int[] fold = deal(left);
        Map<String, double[]> said = new LinkedHashMap<>();
        ObjectNode[] lines = new ObjectNode[rows.length];
        for (int part = 0; part < FOLDS; part++) {
            int now = part;
            int[] learn =
                    IntStream.range(0, rows.length).filter(i -> fold[i] != now).toArray();
            int[] ask =
                    IntStream.range(0, rows.length).filter(i -> fold[i] == now).toArray();
            TrainedRisk risk = train(table.select(learn), outcomes(left, learn), bars);
            RiskTable asked = table.select(ask);
            put(said, HEED, risk.probabilities(asked), ask, rows.length);
            for (String name : settings.compare ? risk.kept() : List.<String>of()) {
                put(said, name, risk.probabilities(asked, name), ask, rows.length);
            }
            double[] p = risk.probabilities(asked);
            for (int i = 0; i < ask.length; i++) {
                lines[ask[i]] = line(numbers[rows[ask[i]]], p[i], risk.reasons(asked, i));
            }
        }
        said.forEach((name, p) -> figures.put(name, new RiskFigures(p, left)));
        predictions.addAll(Arrays.asList(lines));
    }

    /** Those who left and those who stayed each in turns, in an order by lot. */
    private int[] deal(boolean[] left) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, left.length).boxed().toList());
        java.util.Collections.shuffle(order, new java.util.Random(settings.seed));
        int[] fold = new int[left.length];
        int[] next = new int[2];
        for (int row : order) {
            int kind = left[row] ? 1 : 0;
            fold[row] = next[kind]++ % FOLDS;
        }
        return fold;
    }

    private static boolean[] outcomes(boolean[] left, int[] rows) {
        boolean[] some = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = left[rows[i]];
        }
        return some;
    }

    private static void put(Map<String, double[]> said, String name, double[] p, int[] rows, int all) {
        double[] to = said.computeIfAbsent(name, none -> new double[all]);
        for (int i = 0; i < rows.length; i++) {
            to[rows[i]] = p[i];
        }
    }

    private void predict(RiskTable asked, long[] numbers) {
        double[] p = trained.probabilities(asked);
        for (int i = 0; i < p.length; i++) {
            predictions.add(line(numbers[i], p[i], trained.reasons(asked, i)));
        }
    }

    private static ObjectNode line(long row, double p, List<RiskReason> reasons) {
        ObjectNode line = Result.object().put("row", row).put("p", Result.rounded(p));
        ArrayNode factors = line.putArray("factors");
        reasons.stream()
                .limit(REASONS)
                .forEach(reason -> factors.addArray().add(reason.name()).add(Result.rounded(reason.logOdds())));
        return line;
    }

    private static String sentence(Leak leak) {
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
                "'%s' = '%s' means leaving; %s predicts, chosen on folds of %d rows%n",
                settings.label,
                positive,
                trained.chosen(),
                trained.report().candidates().getFirst().figures().rows());
        for (TrainedRisk.Candidate candidate : trained.report().candidates()) {
            out.printf(
                    Locale.ROOT,
                    "  folds: %-9s log loss %.4f  AUC %.4f  calibration %-8s  %s%n",
                    candidate.name(),
                    candidate.figures().logLoss(settings.seed).value(),
                    candidate.figures().auc(settings.seed).value(),
                    candidate.calibration(),
                    candidate.settings());
        }
        figures.forEach((name, figure) -> out.printf(
                Locale.ROOT,
                "%-9s n %d  AUC %s  log loss %s  ECE %s  lift at 10 %% %s  accuracy %.4f (majority %.4f)%n",
                name,
                figure.rows(),
                text(figure.auc(settings.seed)),
                text(figure.logLoss(settings.seed)),
                text(figure.calibrationError(settings.seed)),
                text(figure.lift(settings.seed)),
                figure.accuracy().value(),
                figure.majority()));
    }

    private static String text(Interval interval) {
        return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", interval.value(), interval.low(), interval.high());
    }

    ObjectNode metrics() {
        RiskFigures main = figures.get(HEED);
        ObjectNode root = Result.metrics(
                "risk", settings.seed, settings.train, settings.test, main == null ? predictions.size() : main.rows());
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
        ArrayNode said = metrics.putArray("notes");
        notes.forEach(said::add);
        return root;
    }

    private void put(RiskFigures figure, ObjectNode values, ObjectNode intervals) {
        Map<String, Interval> named = new LinkedHashMap<>();
        named.put("auc", figure.auc(settings.seed));
        named.put("logLoss", figure.logLoss(settings.seed));
        named.put("ece", figure.calibrationError(settings.seed));
        named.put("lift", figure.lift(settings.seed));
        named.put("accuracy", figure.accuracy().interval());
        values.put("n", figure.rows());
        named.forEach((name, interval) -> {
            values.put(name, Result.rounded(interval.value()));
            interval(intervals, name, interval);
        });
    }

    private static void interval(ObjectNode node, String name, Interval interval) {
        node.putArray(name).add(Result.rounded(interval.low())).add(Result.rounded(interval.high()));
    }

    List<ObjectNode> predictions() {
        return predictions;
    }
}
