package com.heed.ranking;

import com.heed.learn.LinearModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the logit of "none of these is right". With answers drawn at random, Bayes gives each of n answers prior 1/(2n) and "none" 1/2 where half of the conversations have a right one, so "none" has this logit plus log n. It is fitted by maximum likelihood to each choice twice: as it is, and
 * without what was chosen.
 */
final class NoneOfThese {
    private static final int STEPS = 60;
    /** Choices the logit known before is worth. */
    private static final double KNOWN = 20;

    private NoneOfThese() {}

    /**
     * The logit.
     *
     * @param known null where nothing is known; counts as {@value #KNOWN} choices around it
     */
    static double fit(List<ChoiceRegression.Choice> choices, double[] signs, @Nullable Double known) {
        if (choices.isEmpty()) {
            return known == null ? 0 : known;
        }
        double low = -60;
        double high = 60;
        // The slope of the loss rises with the logit, so halving finds where it is 0.
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (slope(choices, signs, middle, known) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double slope(
            List<ChoiceRegression.Choice> choices, double[] signs, double none, @Nullable Double known) {
        double slope = known == null ? 0 : KNOWN * (none - known) / 4;
        for (ChoiceRegression.Choice choice : choices) {
            slope += probability(choice, signs, none, -1);
            slope += probability(choice, signs, none, choice.chosen()) - 1;
        }
        return slope;
    }

    /** Of none, among the answers but one. */
    private static double probability(ChoiceRegression.Choice choice, double[] signs, double none, int without) {
        int n = choice.values().length;
        double[] p = new double[n + 1];
        for (int k = 0; k < n; k++) {
            p[k] = k == without ? Double.NEGATIVE_INFINITY : ChoiceRegression.dot(signs, choice.values()[k]);
        }
        p[n] = none + Math.log(without < 0 ? n : n - 1);
        return LinearModel.softmax(p)[n];
    }
}
