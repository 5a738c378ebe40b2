package com.heed.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What a promise about waiting costs.
 *
 * @param channel its number
 * @param minutes that were promised
 * @param dual    what the plan would save with a promise longer by a little, for each minute of it, at least 0
 * @param longer  what it would save with a promise one minute longer, by planning again
 * @param without what it would save without the promise, the others kept
 */
public record PromisePrice(int channel, double minutes, double dual, double longer, double without) {
    /** Share of the promise by which it gives way for the dual. */
    private static final double LITTLE = 1e-5;

    /**
     * Of all channels with a promise.
     *
     * @param plan that answers {@code promised.problem(promised.promises())}
     */
    public static List<PromisePrice> of(Promised promised, HorizonPlan plan) {
        double[] minutes = promised.promises();
        List<PromisePrice> prices = new ArrayList<>();
        for (int j = 0; j < minutes.length; j++) {
            if (minutes[j] < Double.POSITIVE_INFINITY) {
                prices.add(new PromisePrice(
                        j,
                        minutes[j],
                        dual(promised, plan, j),
                        saved(promised, plan, j, minutes[j] + 1),
                        saved(promised, plan, j, Double.POSITIVE_INFINITY)));
            }
        }
        return List.copyOf(prices);
    }

    /** A longer promise lets more wait and more of the agents' time be planned; each is worth the dual of its limit. */
    private static double dual(Promised promised, HorizonPlan plan, int channel) {
        double[] minutes = promised.promises();
        double little = LITTLE * minutes[channel];
        HorizonProblem here = promised.problem(minutes);
        HorizonProblem there = promised.problem(with(minutes, channel, minutes[channel] + little));
        double saved = 0;
        for (int t = 0; t < here.periods(); t++) {
            double more = there.backlogLimit()[t][channel] - here.backlogLimit()[t][channel];
            if (Double.isFinite(more)) {
                saved += plan.limitPrice()[t][channel] * more;
            }
            double agents = here.agents()[t][channel];
            if (Double.isFinite(agents)) {
                saved += plan.minutePrice()[t][channel]
                        * agents
                        * here.periodMinutes()
                        * (there.utilisationCap()[channel] - here.utilisationCap()[channel]);
            }
        }
        return Math.max(0, saved / little);
    }

    private static double saved(Promised promised, HorizonPlan plan, int channel, double minutes) {
        return new HorizonPlanner().plan(promised.problem(with(promised.promises(), channel, minutes)))
                        instanceof HorizonPlan better
                ? Math.max(0, plan.cost() - better.cost())
                : 0;
    }

    private static double[] with(double[] promises, int channel, double minutes) {
        double[] others = promises.clone();
        others[channel] = minutes;
        return others;
    }
}
