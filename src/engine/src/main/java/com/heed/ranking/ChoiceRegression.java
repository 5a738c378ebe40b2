package com.heed.ranking;

import com.heed.learn.Lbfgs;
import com.heed.learn.LinearModel;
import java.util.List;

/**
 * The conditional logit model (McFadden 1974, "Conditional logit analysis of qualitative choice behavior", equation 12): of several things that could be chosen, each with its own values, p = softmax over them of weights times values. Finds the weights that minimise the
 * sum of -log p(chosen) plus half of the strengths times the squared distance to weights known before. The loss is a sum, so without choices the known weights stand, and many choices forget them. Convex and deterministic.
 */
public final class ChoiceRegression {
    private static final int ITERATIONS = 500;
    private static final double TOLERANCE = 1e-4;

    private ChoiceRegression() {}

    /**
     * One choice.
     *
     * @param values (things, width)
     * @param chosen which one, from 0
     */
    public record Choice(double[][] values, int chosen) {
        public Choice {
            if (chosen < 0 || chosen >= values.length) {
                throw new IllegalArgumentException("choice " + chosen + " of " + values.length + " things");
            }
        }
    }

    /**
     * Fits the weights.
     *
     * @param known    (width)
     * @param strength above 0
     * @param doubt    share of the choices that may as well have been any of the things, 0 to 1: where few choices were all foreseen, more would not be
     * @return (width)
     */
    public static double[] fit(List<Choice> choices, double[] known, double strength, double doubt) {
        return Lbfgs.minimise(
                (at, gradient) -> loss(choices, known, strength, doubt, at, gradient), known, ITERATIONS, TOLERANCE);
    }

    /** The loss and, in {@code gradient}, its gradient. */
    public static double loss(
            List<Choice> choices, double[] known, double strength, double doubt, double[] at, double[] gradient) {
        double loss = 0;
        for (int j = 0; j < at.length; j++) {
            double away = at[j] - known[j];
            loss += strength / 2 * away * away;
            gradient[j] = strength * away;
        }
        for (Choice choice : choices) {
            double[] p = new double[choice.values.length];
            for (int k = 0; k < p.length; k++) {
                p[k] = dot(at, choice.values[k]);
            }
            LinearModel.softmax(p);
            for (int k = 0; k < p.length; k++) {
                double wanted = doubt / p.length + (k == choice.chosen ? 1 - doubt : 0);
                loss -= wanted == 0 ? 0 : wanted * Math.log(Math.max(p[k], 1e-300));
                double error = p[k] - wanted;
                double[] values = choice.values[k];
                for (int j = 0; j < at.length; j++) {
                    gradient[j] += error * values[j];
                }
            }
        }
        return loss;
    }

    /** Sum of the products. */
    public static double dot(double[] weights, double[] values) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * values[j];
        }
        return sum;
    }
}
