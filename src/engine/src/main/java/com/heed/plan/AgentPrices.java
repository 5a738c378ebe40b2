package com.heed.plan;

import java.util.Arrays;

/**
 * What one more agent is worth in a plan. The arrays are its own and are not to be modified. A channel on which nobody waits for a person has zeros.
 *
 * @param first  (periods, channels) what the first minutes of one more agent during the period save, at the rate of the whole period: the dual of the capacity row times the minutes that may
 *               be planned
 * @param saves  (periods, channels) what the plan costs less with one more agent during this period alone, by planning again; at most {@code first}, because each further minute saves less
 * @param always (channels) what it costs less with one more agent in every period in which somebody is there, or in every one if nobody ever is
 */
public record AgentPrices(double[][] first, double[][] saves, double[] always) {

    /** @param plan that answers the problem */
    public static AgentPrices of(HorizonProblem problem, HorizonPlan plan) {
        double[][] first = new double[problem.periods()][problem.channels()];
        double[][] saves = new double[problem.periods()][problem.channels()];
        double[] always = new double[problem.channels()];
        for (int j = 0; j < problem.channels(); j++) {
            for (int t = 0; t < problem.periods(); t++) {
                if (Double.isFinite(problem.agents()[t][j])) {
                    first[t][j] = Math.max(0.0, plan.agentSaves(problem, t, j));
                    saves[t][j] =
                            first[t][j] > 0 ? Math.min(first[t][j], saved(problem, plan, more(problem, t, j))) : 0;
                }
            }
            always[j] = always(problem, plan, first, j);
        }
        return new AgentPrices(first, saves, always);
    }

    private static double always(HorizonProblem problem, HorizonPlan plan, double[][] first, int channel) {
        boolean staffed = Arrays.stream(problem.agents()).anyMatch(period -> period[channel] > 0);
        double[][] agents = copy(problem.agents());
        double most = 0;
        for (int t = 0; t < agents.length; t++) {
            if (!staffed || agents[t][channel] > 0) {
                agents[t][channel]++;
                most += first[t][channel];
            }
        }
        return most > 0 ? Math.min(most, saved(problem, plan, agents)) : 0;
    }

    private static double[][] more(HorizonProblem problem, int period, int channel) {
        double[][] agents = copy(problem.agents());
        agents[period][channel]++;
        return agents;
    }

    private static double saved(HorizonProblem problem, HorizonPlan plan, double[][] agents) {
        return new HorizonPlanner().plan(problem.withAgents(agents)) instanceof HorizonPlan better
                ? Math.max(0, plan.cost() - better.cost())
                : 0;
    }

    private static double[][] copy(double[][] table) {
        double[][] copy = table.clone();
        Arrays.setAll(copy, t -> table[t].clone());
        return copy;
    }
}
