package com.heed.action;

import java.util.HashMap;
import java.util.Map;

/**
 * The mean outcome with and without an action, by augmented inverse propensity weighting (Robins, Rotnitzky and Zhao 1994), with weights that add up to the number of cases (Hájek 1971). With outcome y, action a, propensity e and the outcome that a model expects with the action, m1,
 *
 * <pre>  mean with = mean of m1 + mean of w (y - m1),   w = (a / e) / mean of (a / e)</pre>
 *
 * and without it likewise with 1 - a, 1 - e and m0. It is right on the mean if either the propensities or the models are, and the models' slips matter only as far as the propensities slip, too.
 */
final class DoublyRobust {
    private DoublyRobust() {}

    /**
     * What is looked at; all (cases).
     *
     * @param outcome    in [0, 1]
     * @param taken      whether the action was taken
     * @param propensity how likely it was to be taken, in (0, 1)
     * @param with       outcome expected with it
     * @param without    outcome expected without it
     * @param cluster    cases of one cluster are not independent
     */
    record Cases(
            double[] outcome,
            boolean[] taken,
            double[] propensity,
            double[] with,
            double[] without,
            Object[] cluster) {}

    /** @throws IllegalArgumentException if nobody got it, or everybody */
    static Effect estimate(Cases cases) {
        Arm with = Arm.of(cases, true);
        Arm without = Arm.of(cases, false);
        int n = cases.outcome.length;
        Map<Object, Double> clusters = new HashMap<>();
        for (int i = 0; i < n; i++) {
            clusters.merge(cases.cluster[i], with.influence[i] - without.influence[i], Double::sum);
        }
        double squares = 0;
        for (double sum : clusters.values()) {
            squares += sum * sum;
        }
        int m = clusters.size();
        double error = m < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(squares * m / (m - 1)) / n;
        return new Effect(
                with.cases,
                without.cases,
                Math.clamp(with.mean, 0.0, 1.0),
                Math.clamp(without.mean, 0.0, 1.0),
                with.mean - without.mean,
                error,
                with.naive,
                without.naive);
    }

    /** @param influence (cases) how much each moves the mean, times the number of cases; adds up to 0 */
    private record Arm(int cases, double mean, double naive, double[] influence) {
        static Arm of(Cases all, boolean arm) {
            int n = all.outcome.length;
            double[] expected = arm ? all.with : all.without;
            double[] weights = new double[n];
            double sum = 0;
            double plain = 0;
            int cases = 0;
            for (int i = 0; i < n; i++) {
                if (all.taken[i] == arm) {
                    weights[i] = 1 / (arm ? all.propensity[i] : 1 - all.propensity[i]);
                    sum += weights[i];
                    plain += all.outcome[i];
                    cases++;
                }
            }
            if (cases == 0) {
                throw new IllegalArgumentException("none of " + n + " cases is " + (arm ? "with" : "without")
                        + " the action; needs at least one of each");
            }
            double model = 0;
            double correction = 0;
            for (int i = 0; i < n; i++) {
                weights[i] *= n / sum;
                model += expected[i] / n;
                correction += weights[i] * (all.outcome[i] - expected[i]) / n;
            }
            double[] influence = new double[n];
            for (int i = 0; i < n; i++) {
                influence[i] = expected[i] - model + weights[i] * (all.outcome[i] - expected[i] - correction);
            }
            return new Arm(cases, model + correction, plain / cases, influence);
        }
    }
}
