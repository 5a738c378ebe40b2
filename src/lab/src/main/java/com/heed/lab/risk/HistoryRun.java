package com.heed.lab.risk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.run.Bars;
import com.heed.learn.Cores;
import com.heed.learn.Work;
import com.heed.risk.ActivityHistory;
import com.heed.risk.KaplanMeier;
import com.heed.risk.RiskFigures;
import com.heed.risk.RiskReason;
import com.heed.risk.RiskTable;
import com.heed.risk.RiskTrainer;
import com.heed.risk.SilenceAlone;
import com.heed.risk.Snapshots;
import com.heed.risk.TrainedRisk;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who is about to fall silent, learned from a history: measured on the newest day of which it is known who did, by a model that could have been learned so many days before it; then learned from all days and asked about the customers of the last one.
 */
final class HistoryRun {
    /** MBG/NBD on the days of activity alone. */
    static final String RHYTHM = "rhythm";
    /** The discrete-time hazard of coming back, on the days of activity alone. */
    static final String HAZARD = "hazard";

    /** Customers whose reasons are found beside each other: many share the work, and few take little room. */
    private static final int BLOCK = 3_000;

    private final Settings settings;
    private final ActivityHistory history;
    private final RiskResult result;

    /**
     * How it is done.
     *
     * @param days   of silence that mean leaving
     * @param active days of silence after which a customer is not asked about any more
     */
    record Settings(Path file, int days, int active, Set<String> keep, boolean compare, long seed, int threads) {}

    /** @throws IllegalArgumentException if the history is too short, or all left or stayed */
    HistoryRun(Settings settings, ActivityFile file, PrintWriter err) {
        this.settings = settings;
        history = ActivityHistory.of(file.activities());
        Snapshots snapshots = new Snapshots(history, settings.days, settings.active);
        Bars bars = new Bars(err);
        Map<String, RiskFigures> figures = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>(file.notes());
        measure(snapshots, figures, notes, bars);
        Snapshots.Seen all = snapshots.all();
        TrainedRisk trained = train(all, bars);
        RiskTable today = snapshots.today();
        List<ObjectNode> predictions = predictions(trained, today, bars);
        bars.end();
        notes.addAll(trained.report().notes());
        trained.report().leaks().forEach(leak -> notes.add(RiskResult.sentence(leak)));
        notes.add(
                "Learned from " + all.left().length + " rows of " + all.dates().size() + " days, the newest of them "
                        + date(snapshots.newest()) + "; asked about " + predictions.size() + " customers of "
                        + date(history.lastDay()) + ".");
        KaplanMeier stays = history.stays(settings.days);
        notes.add(said(stays));
        result = new RiskResult(
                settings.file,
                null,
                settings.seed,
                new RiskResult.Meaning.Silence(settings.days),
                trained,
                figures,
                predictions,
                notes,
                stays);
    }

    RiskResult result() {
        return result;
    }

    private TrainedRisk train(Snapshots.Seen seen, Bars bars) {
        return new RiskTrainer(new RiskTrainer.Options(
                        "silent", settings.keep, settings.compare, settings.seed, settings.threads))
                .train(seen.table(), seen.left(), bars);
    }

    private void measure(Snapshots snapshots, Map<String, RiskFigures> figures, List<String> notes, Bars bars) {
        Snapshots.Seen test = snapshots.test();
        int left = 0;
        for (boolean one : test.left()) {
            left += one ? 1 : 0;
        }
        if (left == 0 || left == test.left().length) {
            notes.add("Of " + test.left().length + " customers of " + date(snapshots.newest()) + " all "
                    + (left == 0 ? "stayed" : "left") + "; to measure, some of both are needed.");
            return;
        }
        TrainedRisk risk = train(snapshots.train(), bars);
        figures.put(RiskResult.HEED, new RiskFigures(risk.probabilities(test.table()), test.left()));
        if (settings.compare) {
            for (String name : risk.kept()) {
                figures.put(name, new RiskFigures(risk.probabilities(test.table(), name), test.left()));
            }
            alone(snapshots, test, figures, notes);
        }
    }

    /** What the days of activity tell alone, by two models of the literature. */
    private void alone(Snapshots snapshots, Snapshots.Seen test, Map<String, RiskFigures> figures, List<String> notes) {
        SilenceAlone alone = new SilenceAlone(history, test.table().ids(), snapshots.newest(), settings.days);
        try {
            figures.put(RHYTHM, new RiskFigures(alone.byRhythm(), test.left()));
            figures.put(HAZARD, new RiskFigures(alone.byHazard(settings.seed), test.left()));
        } catch (IllegalArgumentException nothingToLearn) {
            notes.add("The days of activity alone tell nothing: " + nothingToLearn.getMessage() + ".");
        }
    }

    /** A line a customer, in the order of the table. */
    private List<ObjectNode> predictions(TrainedRisk trained, RiskTable today, Bars bars) {
        if (today.size() == 0) {
            return List.of();
        }
        double[] p = trained.probabilities(today);
        int blocks = (p.length + BLOCK - 1) / BLOCK;
        return Cores.run(settings.threads, bars, heard -> {
            Work work = new Work(heard, "explain", p.length);
            List<ObjectNode> lines = IntStream.range(0, blocks)
                    .parallel()
                    .mapToObj(block -> {
                        int[] rows = IntStream.range(block * BLOCK, Math.min(p.length, (block + 1) * BLOCK))
                                .toArray();
                        List<ObjectNode> some = new ArrayList<>();
                        List<List<RiskReason>> reasons = trained.reasons(today.select(rows));
                        for (int i = 0; i < rows.length; i++) {
                            ObjectNode line = RiskResult.line(rows[i], p[rows[i]], reasons.get(i));
                            some.add(line.put("customer", today.ids().get(rows[i])));
                        }
                        work.done(rows.length);
                        return some;
                    })
                    .flatMap(List::stream)
                    .toList();
            work.end();
            return lines;
        });
    }

    /** How long customers stay, those who are still there counted for as long as they are known. */
    private String said(KaplanMeier stays) {
        return String.format(
                Locale.ROOT,
                "Of customers, %.3f are active later than %d days after their first activity; half fall silent after %s (Kaplan-Meier).",
                stays.survival(settings.days),
                settings.days,
                stays.median().isPresent()
                        ? Math.round(stays.median().getAsDouble()) + " days"
                        : "more days than are known");
    }

    private static String date(long day) {
        return LocalDate.ofEpochDay(day).toString();
    }
}
