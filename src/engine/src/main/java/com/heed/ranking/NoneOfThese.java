package com.heed.ranking;

import com.heed.learn.Lbfgs;
import com.heed.learn.LinearModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the logit of "none of these is right". With answers drawn at random, Bayes gives each of n answers prior 1/(2n) and "none" 1/2 where half of the conversations have a right one, so "none" has this logit plus log n. It is fitted by maximum likelihood to each choice twice: as it is, and
 * without what was chosen. There are two logits, of known and of unknown conversations, mixed by how well a conversation is known.
 */
final class NoneOfThese {
    private static final int ITERATIONS = 200;
    private static final double TOLERANCE = 1e-6;
    /** Choices the logits known before are worth. */
    private static final double KNOWN = 20;
    /** The same of 0, where nothing is known. */
    private static final double WEAK = 0.1;

    private NoneOfThese() {}

    /**
     * The logits, of known and of unknown conversations.
     *
     * @param familiarity one a choice, 0 to 1: how well its conversation is known
     * @param weights     of the values of the choices
     * @param known       two logits; null where nothing is known
     * @param doubt       share of questions that may have turned out the other way, as in {@link ChoiceRegression}
     */
    static double[] fit(
            List<ChoiceRegression.Choice> choices,
            double[] familiarity,
            double[] weights,
            double @Nullable [] known,
            double doubt) {
        double[] before = known == null ? new double[2] : known;
        double strength = (known == null ? WEAK : KNOWN) / 4;
        return Lbfgs.minimise(
                (at, gradient) -> {
                    double loss = 0;
                    for (int j = 0; j < 2; j++) {
                        double away = at[j] - before[j];
                        loss += strength / 2 * away * away;
                        gradient[j] = strength * away;
                    }
                    for (int i = 0; i < choices.size(); i++) {
                        double logit = familiarity[i] * at[0] + (1 - familiarity[i]) * at[1];
                        double slope = 0;
                        for (boolean none : new boolean[] {false, true}) {
                            double p = probability(
                                    choices.get(i),
                                    weights,
                                    logit,
                                    none ? choices.get(i).chosen() : -1);
                            double wanted = none ? 1 - doubt : doubt;
                            loss -= wanted * Math.log(Math.max(p, 1e-300))
                                    + (1 - wanted) * Math.log(Math.max(1 - p, 1e-300));
                            slope += p - wanted;
                        }
                        gradient[0] += familiarity[i] * slope;
                        gradient[1] += (1 - familiarity[i]) * slope;
                    }
                    return loss;
                },
                before,
                ITERATIONS,
                TOLERANCE);
    }

    /** Of none, among the answers but one. */
    private static double probability(ChoiceRegression.Choice choice, double[] weights, double none, int without) {
        int n = choice.values().length;
        double[] p = new double[n + 1];
        for (int k = 0; k < n; k++) {
            p[k] = k == without ? Double.NEGATIVE_INFINITY : ChoiceRegression.dot(weights, choice.values()[k]);
        }
        p[n] = none + Math.log(without < 0 ? n : n - 1);
        return LinearModel.softmax(p)[n];
    }
}
