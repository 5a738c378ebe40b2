package com.heed.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** From a model's log odds to honest probabilities. */
sealed interface RiskCalibration {
    /** @return in [1e-5, 1 - 1e-5] */
    double probability(double logOdds);

    /** For records: none, platt or isotonic. */
    String name();

    /** As they are. */
    record None() implements RiskCalibration {
        @Override
        public double probability(double logOdds) {
            return Link.probability(Link.logOdds(Link.probability(logOdds)));
        }

        @Override
        public String name() {
            return "none";
        }
    }

    /** Stretched and shifted (Platt 1999). */
    record Platt(double slope, double shift) implements RiskCalibration {
        /** By maximum likelihood. @param logOdds (rows) of rows the model was not learned from */
        static Platt fit(double[] logOdds, boolean[] happened) {
            double[][] x = new double[logOdds.length][];
            for (int i = 0; i < x.length; i++) {
                x[i] = new double[] {1, logOdds[i]};
            }
            // Two rows of even odds keep it finite where the model is never wrong.
            double[] weights =
                    LogisticFit.ridge(x, happened, new double[] {0.5, 0.5}).weights();
            return new Platt(weights[1], weights[0]);
        }

        @Override
        public double probability(double logOdds) {
            return Link.probability(Link.logOdds(Link.probability(slope * logOdds + shift)));
        }

        @Override
        public String name() {
            return "platt";
        }
    }

    /**
     * The best ascending steps (Zadrozny and Elkan 2002, by pooling adjacent violators, Ayer et al. 1955), joined by straight lines between the middles of the steps.
     *
     * @param from  (steps) ascending log odds
     * @param share (steps) ascending, in (0, 1)
     */
    record Isotonic(double[] from, double[] share) implements RiskCalibration {
        static Isotonic fit(double[] logOdds, boolean[] happened) {
            int[] order = IntStream.range(0, logOdds.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> logOdds[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            List<double[]> steps = new ArrayList<>();
            for (int i : order) {
                double[] step = {logOdds[i], 1, happened[i] ? 1 : 0};
                while (!steps.isEmpty()
                        && (steps.getLast()[2] * step[1] >= step[2] * steps.getLast()[1]
                                || steps.getLast()[0] / steps.getLast()[1] == logOdds[i])) {
                    double[] last = steps.removeLast();
                    for (int k = 0; k < step.length; k++) {
                        step[k] += last[k];
                    }
                }
                steps.add(step);
            }
            return new Isotonic(
                    steps.stream().mapToDouble(step -> step[0] / step[1]).toArray(),
                    // Half a row of each kind, so that no step is quite sure.
                    steps.stream()
                            .mapToDouble(step -> (step[2] + 0.5) / (step[1] + 1))
                            .toArray());
        }

        @Override
        public double probability(double logOdds) {
            int found = Arrays.binarySearch(from, logOdds);
            int above = found >= 0 ? found : -found - 1;
            if (above == 0) {
                return share[0];
            }
            if (above == from.length) {
                return share[above - 1];
            }
            double part = (logOdds - from[above - 1]) / (from[above] - from[above - 1]);
            return share[above - 1] + part * (share[above] - share[above - 1]);
        }

        @Override
        public String name() {
            return "isotonic";
        }
    }

    /** The ways to calibrate, simplest first. */
    @FunctionalInterface
    interface Way {
        RiskCalibration fit(double[] logOdds, boolean[] happened);
    }

    List<Way> WAYS = List.of((odds, happened) -> new None(), Platt::fit, Isotonic::fit);

    /**
     * The simplest way that out of fold is within one standard error of the best, fitted to all rows.
     *
     * @param logOdds (rows) of rows the model was not learned from
     * @param folds   (rows) from 0
     */
    static RiskCalibration choose(double[] logOdds, boolean[] happened, int[] folds) {
        List<double[]> losses = new ArrayList<>();
        int parts = Arrays.stream(folds).max().orElse(0) + 1;
        for (Way way : WAYS) {
            double[] loss = new double[happened.length];
            for (int part = 0; part < parts; part++) {
                int fold = part;
                int[] others = RiskFolds.outside(folds, fold);
                RiskCalibration fitted = way.fit(
                        Arrays.stream(others).mapToDouble(i -> logOdds[i]).toArray(), RiskFolds.of(happened, others));
                for (int i : RiskFolds.in(folds, fold)) {
                    double p = fitted.probability(logOdds[i]);
                    loss[i] = -Math.log(happened[i] ? p : 1 - p);
                }
            }
            losses.add(loss);
        }
        return WAYS.get(OneStandardError.simplest(losses)).fit(logOdds, happened);
    }
}
