package com.heed.urgency;

import com.heed.learn.Lbfgs;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what a model says into honest probabilities. The model was trained with rare levels counting more, by the root of their share, so its probabilities are divided by that
 * root to get at the evidence of the contact alone; the evidence is tempered by one number, fitted on later contacts than the model learned from, and the true shares are put
 * back: p(level) is proportional to share * exp(sharpness * evidence). With sharpness 0 the model knows nothing, and each level is as likely as usual. One number, because the
 * past of a project is often too short to fit more; and never above 1, since a short past must not make a model surer than it was trained: a weaker penalty is there for that.
 *
 * @param sharpness one over the temperature, in [0, 1]
 */
record Tempering(double sharpness) {
    private static final double PENALTY = 1e-3;

    Tempering {
        if (!(sharpness >= 0 && sharpness <= 1)) {
            throw new IllegalArgumentException("sharpness " + sharpness + " is outside [0, 1]");
        }
    }

    /** What was said of later contacts with known levels. */
    static final class Said {
        private final List<double[]> logs = new ArrayList<>();
        private final List<double[]> shares = new ArrayList<>();
        private final List<Integer> labels = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();

        /**
         * @param logs   of the model's probabilities
         * @param shares of the levels the model learned from
         */
        void add(double[] logs, double[] shares, int label, double weight) {
            this.logs.add(logs);
            this.shares.add(shares);
            labels.add(label);
            weights.add(weight);
        }

        boolean isEmpty() {
            return logs.isEmpty();
        }

        /** By how much a tempering is more likely than the shares alone, in nats over all contacts. */
        double gain(Tempering tempering) {
            double total = weights.stream().mapToDouble(Double::doubleValue).sum();
            return total * (loss(new Tempering(0)) - loss(tempering));
        }

        int size() {
            return logs.size();
        }

        /** Weighted mean of -log p(label), in nats. */
        double loss(Tempering tempering) {
            double loss = 0;
            double total = 0;
            for (int i = 0; i < logs.size(); i++) {
                double p = tempering.probabilities(logs.get(i), shares.get(i))[labels.get(i)];
                loss -= weights.get(i) * Math.log(Math.max(p, 1e-300));
                total += weights.get(i);
            }
            return loss / total;
        }

        /** The sharpness of the greatest likelihood, drawn slightly to 1; the nearest end of [0, 1] if it is outside. */
        Tempering fit() {
            double total = weights.stream().mapToDouble(Double::doubleValue).sum();
            double[] found = Lbfgs.minimise(
                    (at, gradient) -> {
                        double loss = PENALTY / 2 * (at[0] - 1) * (at[0] - 1);
                        gradient[0] = PENALTY * (at[0] - 1);
                        for (int i = 0; i < logs.size(); i++) {
                            double[] p = tempered(at[0], logs.get(i), shares.get(i));
                            double share = weights.get(i) / total;
                            loss -= share * Math.log(Math.max(p[labels.get(i)], 1e-300));
                            for (int k = 0; k < p.length; k++) {
                                double evidence = evidence(logs.get(i)[k], shares.get(i)[k]);
                                gradient[0] += share * evidence * (p[k] - (k == labels.get(i) ? 1 : 0));
                            }
                        }
                        return loss;
                    },
                    new double[] {1},
                    100,
                    1e-8);
            return new Tempering(Math.min(1, Math.max(0, found[0])));
        }
    }

    private static double evidence(double log, double share) {
        return log - Math.log(share) / 2;
    }

    /**
     * Honest probabilities; (levels).
     *
     * @param logs   of the model's probabilities
     * @param shares of the levels, each above 0
     */
    double[] probabilities(double[] logs, double[] shares) {
        return tempered(sharpness, logs, shares);
    }

    private static double[] tempered(double sharpness, double[] logs, double[] shares) {
        double[] p = new double[logs.length];
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.log(shares[k]) + sharpness * evidence(logs[k], shares[k]);
        }
        return com.heed.learn.LinearModel.softmax(p);
    }
}
