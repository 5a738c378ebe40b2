package com.heed.plan;

/**
 * The cheapest way through the coming periods. Arrays are the plan's own and are not to be modified.
 *
 * @param cost         of all periods, in money: contacts, expected repeat contacts and waiting
 * @param share        (periods, classes, channels) of the class's arrivals to send to the channel, each row sums to 1; a class without arrivals in a
 *                     period has all its share on the channel that would be cheapest for one more contact
 * @param backlog      (periods, channels) agent-minutes of work waiting at the end of the period, at least 0
 * @param minutePrice  (periods, channels) what the plan would save with one more agent-minute, at least 0: the dual of the capacity row
 * @param limitPrice   (periods, channels) what the plan would save if one more agent-minute of work might wait at the end of the period, at least 0: the dual of a promise; 0 where
 *                     nothing was promised
 * @param contactPrice (periods, classes) what one more contact of the class adds to the cost
 */
public record HorizonPlan(
        double cost,
        double[][][] share,
        double[][] backlog,
        double[][] minutePrice,
        double[][] limitPrice,
        double[][] contactPrice)
        implements HorizonOutcome {

    /**
     * What one more agent on a channel would save during a period, for a change small enough to leave the prices as they are.
     *
     * @param problem the problem this plan answers
     */
    public double agentSaves(HorizonProblem problem, int period, int channel) {
        return minutePrice[period][channel] * problem.utilisationCap()[channel] * problem.periodMinutes();
    }
}
