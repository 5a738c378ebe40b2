package com.heed.risk;

import com.heed.learn.Progress;
import com.heed.learn.Work;
import com.heed.risk.TrainedRisk.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** All candidates, read out of fold: how many trees, which weights, how to calibrate, and which is simplest within one standard error of the best. */
final class CrossValidation {
    private static final Forest FOREST = new Forest(300, 5, 100, 0.5);
    private static final List<Boosting> BOOSTINGS = List.of(
            new Boosting(4, 10, 0.05, 0.7, 0.7),
            new Boosting(8, 10, 0.05, 0.7, 0.7),
            new Boosting(20, 10, 0.05, 0.7, 0.7),
            new Boosting(32, 3, 0.1, 0.8, 0.7));
    private static final int MOST_TREES = 600;
    private static final int STAGE = 20;
    /** Trees without a gain on the fold held out, after which no more are grown. */
    private static final int PATIENCE = 120;
    /** Weights of a blend are tenths. */
    private static final int TENTHS = 10;

    private static final int BENT = 1;
    private static final int BOOSTED = 2;
    private static final int FORESTED = 3;

    private final boolean[] happened;
    private final int[] folds;
    /** (candidates, rows) log odds out of fold, in the order of {@link RiskTrainer#NAMES}. */
    private final List<double[]> odds = new ArrayList<>();

    private final Boosting boosting;
    private final int trees;
    private final int[] weights;
    private final List<RiskCalibration> calibrations;

    /** @param staged (boostings, stages, rows) log odds out of fold */
    private CrossValidation(
            boolean[] happened, int[] folds, double[] straight, double[] bent, double[] forest, double[][][] staged) {
        this.happened = happened;
        this.folds = folds;
        int best = 0;
        int bestStage = 0;
        for (int b = 0; b < staged.length; b++) {
            for (int stage = 0; stage < staged[b].length; stage++) {
                if (loss(staged[b][stage]) < loss(staged[best][bestStage])) {
                    best = b;
                    bestStage = stage;
                }
            }
        }
        boosting = BOOSTINGS.get(best);
        trees = (bestStage + 1) * STAGE;
        odds.addAll(List.of(straight, bent, staged[best][bestStage], forest));
        weights = weights();
        odds.add(blend(weights));
        calibrations = odds.stream()
                .map(one -> RiskCalibration.choose(one, happened, folds))
                .toList();
    }

    /** @param folds (rows) from 0 */
    static CrossValidation of(RiskTable table, boolean[] happened, int[] folds, long seed, Progress progress) {
        int parts = Arrays.stream(folds).max().orElse(0) + 1;
        int n = happened.length;
        double[] straight = new double[n];
        double[] bent = new double[n];
        double[] forest = new double[n];
        double[][][] staged = new double[BOOSTINGS.size()][MOST_TREES / STAGE][n];
        Work work = new Work(progress, "choose", (long) parts * (FOREST.trees() + BOOSTINGS.size() * MOST_TREES));
        IntStream.range(0, parts).parallel().forEach(part -> {
            int[] learn = RiskFolds.outside(folds, part);
            int[] ask = RiskFolds.in(folds, part);
            RiskTable known = table.select(learn);
            RiskTable asked = table.select(ask);
            boolean[] outcomes = RiskFolds.of(happened, learn);
            put(straight, ask, LogisticModel.straight(known, outcomes).logOdds(asked));
            put(bent, ask, LogisticModel.bent(known, outcomes).logOdds(asked));
            put(forest, ask, FOREST.fit(known, outcomes, seed, work).logOdds(asked));
            Bins bins = Bins.of(known, outcomes);
            int[][] learned = bins.of(known);
            int[][] cells = bins.of(asked);
            boolean[] truth = RiskFolds.of(happened, ask);
            IntStream.range(0, BOOSTINGS.size())
                    .parallel()
                    .forEach(b -> stages(
                            BOOSTINGS.get(b),
                            learned,
                            outcomes,
                            cells,
                            truth,
                            seed,
                            work,
                            (stage, said) -> put(staged[b][stage], ask, said)));
        });
        work.end();
        return new CrossValidation(happened, folds, straight, bent, forest, staged);
    }

    private interface Stages {
        void reached(int stage, double[] odds);
    }

    /** What is said after each {@value #STAGE} trees; where growing more has stopped to help, what was said last. */
    private static void stages(
            Boosting boosting,
            int[][] learned,
            boolean[] outcomes,
            int[][] cells,
            boolean[] truth,
            long seed,
            Work work,
            Stages stages) {
        double[] said = new double[truth.length];
        Arrays.fill(said, Link.logOdds(Link.share(outcomes)));
        double[] least = {Double.POSITIVE_INFINITY};
        int[] at = {0};
        int[] grown = {0};
        boosting.fit(learned, outcomes, MOST_TREES, seed, (number, tree) -> {
            for (int i = 0; i < said.length; i++) {
                said[i] += tree.of(cells, i);
            }
            grown[0] = number + 1;
            work.done(1);
            if (grown[0] % STAGE == 0) {
                stages.reached(number / STAGE, said);
                double loss = 0;
                for (int i = 0; i < said.length; i++) {
                    loss += Link.loss(said[i], truth[i]);
                }
                if (loss < least[0]) {
                    least[0] = loss;
                    at[0] = number;
                }
            }
            return number - at[0] < PATIENCE;
        });
        for (int stage = grown[0] / STAGE; stage < MOST_TREES / STAGE; stage++) {
            stages.reached(stage, said);
        }
        work.done(MOST_TREES - grown[0]);
    }

    private static void put(double[] to, int[] rows, double[] values) {
        for (int i = 0; i < rows.length; i++) {
            to[rows[i]] = values[i];
        }
    }

    private double loss(double[] logOdds) {
        double sum = 0;
        for (int i = 0; i < happened.length; i++) {
            sum += Link.loss(logOdds[i], happened[i]);
        }
        return sum / happened.length;
    }

    /** Tenths for bent, boosted and forest with the least loss. */
    private int[] weights() {
        int[] best = {TENTHS, 0, 0};
        double least = loss(blend(best));
        for (int bent = 0; bent <= TENTHS; bent++) {
            for (int boosted = 0; boosted + bent <= TENTHS; boosted++) {
                int[] tried = {bent, boosted, TENTHS - bent - boosted};
                double loss = loss(blend(tried));
                if (loss < least) {
                    least = loss;
                    best = tried;
                }
            }
        }
        return best;
    }

    private double[] blend(int[] tenths) {
        double[] sum = new double[happened.length];
        for (int part = 0; part < tenths.length; part++) {
            double[] one = odds.get(BENT + part);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i] * tenths[part] / TENTHS;
            }
        }
        return sum;
    }

    /** Number of the candidate that is to predict. */
    int simplest() {
        return OneStandardError.simplest(IntStream.range(0, odds.size())
                .mapToObj(way -> candidate(way).figures().losses())
                .toList());
    }

    RiskCalibration calibration(int way) {
        return calibrations.get(way);
    }

    Candidate candidate(int way) {
        RiskCalibration calibration = calibrations.get(way);
        return new Candidate(
                RiskTrainer.NAMES.get(way),
                settings(way),
                calibration.name(),
                new RiskFigures(
                        Arrays.stream(odds.get(way))
                                .map(calibration::probability)
                                .toArray(),
                        happened));
    }

    private String settings(int way) {
        return switch (way) {
            case 0 -> "maximum likelihood";
            case BENT -> "bends and a ridge";
            case BOOSTED ->
                String.format(
                        Locale.ROOT,
                        "%d trees of %d leaves, shrinkage %.2f",
                        trees,
                        boosting.leaves(),
                        boosting.shrinkage());
            case FORESTED -> FOREST.trees() + " trees";
            default ->
                String.format(
                        Locale.ROOT,
                        "%.1f bent + %.1f boosted + %.1f forest",
                        (double) weights[0] / TENTHS,
                        (double) weights[1] / TENTHS,
                        (double) weights[2] / TENTHS);
        };
    }

    /** Trees that learning one candidate takes, or all with -1: a blend is made of models that all have learned. */
    int work(int way) {
        return 1 + (way == 0 || way == BENT ? 0 : trees + FOREST.trees());
    }

    /**
     * Learns a candidate from all rows.
     *
     * @param learned candidates that were learned before by their number; what is learned is added
     */
    RiskModel model(
            int way, RiskTable table, boolean[] outcomes, long seed, Work work, Map<Integer, RiskModel> learned) {
        RiskModel before = learned.get(way);
        if (before != null) {
            return before;
        }
        RiskModel model = switch (way) {
            case 0 -> LogisticModel.straight(table, outcomes);
            case BENT -> LogisticModel.bent(table, outcomes);
            case BOOSTED -> boosting.fit(table, outcomes, trees, seed, work);
            case FORESTED -> FOREST.fit(table, outcomes, seed, work);
            default -> {
                List<BlendModel.Part> parts = new ArrayList<>();
                for (int part = 0; part < weights.length; part++) {
                    if (weights[part] > 0) {
                        parts.add(new BlendModel.Part(
                                model(BENT + part, table, outcomes, seed, work, learned),
                                (double) weights[part] / TENTHS));
                    }
                }
                yield new BlendModel(parts);
            }
        };
        learned.put(way, model);
        return model;
    }
}
