package com.heed.risk;

import com.heed.learn.Cores;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import com.heed.risk.TrainedRisk.Candidate;
import com.heed.risk.TrainedRisk.Predictor;
import com.heed.risk.TrainedRisk.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Learns who leaves. Logistic regression, one whose numbers may bend, boosted trees, a forest and a blend of the last three are measured on folds of what is learned from; the simplest that is within one standard error of the best in log loss predicts.
 */
public final class RiskTrainer {
    /** Names of the candidates, simplest first. */
    public static final List<String> NAMES = List.of("logistic", "bent", "boosted", "forest", "blend");

    private static final int FOLDS = 5;
    /** Settings are chosen on no more rows than this, drawn by lot; the model is learned from all. */
    private static final int ROWS_TO_CHOOSE = 20_000;

    /**
     * How to learn.
     *
     * @param target  what the outcome is called
     * @param keep    columns to learn from although they seem to give the answer away
     * @param all     whether all candidates are to be kept, not only what predicts
     * @param seed    every random choice follows from it
     * @param threads at least 1
     */
    public record Options(String target, Set<String> keep, boolean all, long seed, int threads) {
        public Options {
            keep = Set.copyOf(keep);
        }
    }

    private final Options options;

    public RiskTrainer(Options options) {
        this.options = options;
    }

    /**
     * Learns.
     *
     * @param happened (rows) who left
     * @throws IllegalArgumentException if a sentence's worth is wrong with the table: too few rows, of one kind only, nothing to learn from
     */
    public TrainedRisk train(RiskTable table, boolean[] happened, Progress progress) {
        if (table.size() != happened.length) {
            throw new IllegalArgumentException(table.size() + " rows for " + happened.length + " outcomes");
        }
        return Cores.run(options.threads, progress, heard -> learn(table, happened, heard));
    }

    private TrainedRisk learn(RiskTable given, boolean[] happened, Progress progress) {
        List<String> notes = new ArrayList<>();
        RiskTable filled = TableCheck.learnable(given, happened, notes);
        int[] folds = RiskFolds.deal(filled.ids(), happened, FOLDS, options.seed);
        List<Leak> leaks = LeakageGuard.find(filled, happened, options.target, folds).stream()
                .filter(leak -> !options.keep.contains(leak.column()))
                .toList();
        Set<String> refused = new HashSet<>(leaks.stream().map(Leak::column).toList());
        RiskTable table = filled.without(refused);
        if (table.columns().isEmpty()) {
            throw new IllegalArgumentException(
                    "every column seems to be known only after a customer left: " + String.join(", ", refused));
        }
        int[] few = few(folds.length);
        CrossValidation measured = CrossValidation.of(
                table.select(few), RiskFolds.of(happened, few), pick(folds, few), options.seed, progress);
        int chosen = measured.simplest();
        LogisticModel straight = LogisticModel.straight(table, happened);
        List<Candidate> candidates = new ArrayList<>();
        Map<String, Predictor> predictors = new LinkedHashMap<>();
        Map<Integer, RiskModel> learned = new HashMap<>(Map.of(0, straight));
        Work work = new Work(progress, "learn", measured.work(options.all ? -1 : chosen));
        for (int way = 0; way < NAMES.size(); way++) {
            candidates.add(measured.candidate(way));
            if (options.all || way == chosen) {
                RiskModel model = measured.model(way, table, happened, options.seed, work, learned);
                predictors.put(NAMES.get(way), new Predictor(model, measured.calibration(way)));
            }
        }
        work.end();
        return new TrainedRisk(
                table,
                predictors,
                NAMES.get(chosen),
                new Report(
                        candidates, straight.factors(), straight.logLikelihood(), straight.separated(), leaks, notes));
    }

    private int[] few(int rows) {
        if (rows <= ROWS_TO_CHOOSE) {
            return Drawn.range(rows);
        }
        return IntStream.of(
                        Drawn.without(Drawn.range(rows), ROWS_TO_CHOOSE, new java.util.SplittableRandom(options.seed)))
                .sorted()
                .toArray();
    }

    private static int[] pick(int[] folds, int[] rows) {
        return IntStream.of(rows).map(row -> folds[row]).toArray();
    }
}
