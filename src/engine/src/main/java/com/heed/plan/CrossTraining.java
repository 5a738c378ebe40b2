package com.heed.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What it is worth that one agent of a channel can also serve another.
 *
 * @param from  number of the agent's own channel
 * @param to    number of the other one
 * @param first what the first minutes save, at the rate of a whole agent: the difference of the two channels' prices where it is above 0
 * @param saves what the plan costs less, by planning again with the possibility; at most {@code first}
 */
public record CrossTraining(int from, int to, double first, double saves) {
    private static final double NOTHING = 1e-7;

    /** All pairs of channels with agents for which it is worth anything, the best first. @param plan that answers the problem */
    public static List<CrossTraining> of(HorizonProblem problem, HorizonPlan plan) {
        List<CrossTraining> found = new ArrayList<>();
        for (int from = 0; from < problem.channels(); from++) {
            for (int to = 0; to < problem.channels(); to++) {
                double first = from == to ? 0 : first(problem, plan, from, to);
                if (first > NOTHING
                        && new HorizonPlanner().plan(problem, List.of(new CrossTrained(from, to, 1)))
                                instanceof HorizonPlan better
                        && plan.cost() - better.cost() > NOTHING) {
                    found.add(new CrossTraining(from, to, first, Math.min(first, plan.cost() - better.cost())));
                }
            }
        }
        found.sort(Comparator.comparingDouble(CrossTraining::saves).reversed());
        return List.copyOf(found);
    }

    private static double first(HorizonProblem problem, HorizonPlan plan, int from, int to) {
        double sum = 0;
        for (int t = 0; t < problem.periods(); t++) {
            double there = problem.agents()[t][from];
            if (Double.isFinite(there) && Double.isFinite(problem.agents()[t][to])) {
                sum += Math.min(1, there)
                        * Math.max(0, plan.agentSaves(problem, t, to) - plan.agentSaves(problem, t, from));
            }
        }
        return sum;
    }
}
