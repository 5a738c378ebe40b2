package com.heed.lab.risk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.run.Bars;
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
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Learns who leaves, predicts and measures. */
final class RiskRun {
    private static final int FOLDS = 5;

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
        trained.report().leaks().forEach(leak -> notes.add(RiskResult.sentence(leak)));
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
        figures.put(RiskResult.HEED, new RiskFigures(risk.probabilities(table), left));
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
            put(said, RiskResult.HEED, risk.probabilities(asked), ask, rows.length);
            for (String name : settings.compare ? risk.kept() : List.<String>of()) {
                put(said, name, risk.probabilities(asked, name), ask, rows.length);
            }
            double[] p = risk.probabilities(asked);
            List<List<RiskReason>> reasons = risk.reasons(asked);
            for (int i = 0; i < ask.length; i++) {
                lines[ask[i]] = RiskResult.line(numbers[rows[ask[i]]], p[i], reasons.get(i));
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
        List<List<RiskReason>> reasons = trained.reasons(asked);
        for (int i = 0; i < p.length; i++) {
            predictions.add(RiskResult.line(numbers[i], p[i], reasons.get(i)));
        }
    }

    RiskResult result() {
        return new RiskResult(
                settings.train,
                settings.test,
                settings.seed,
                new RiskResult.Meaning.Value(settings.label, positive),
                trained,
                figures,
                predictions,
                List.copyOf(notes),
                null);
    }
}
