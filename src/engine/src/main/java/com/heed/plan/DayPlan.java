package com.heed.plan;

/**
 * The best split of a day. The array is the plan's own and is not to be modified.
 *
 * @param split        (channels) contacts
 * @param cost         money
 * @param meanResponse minutes, over all contacts
 * @param goal         what was made smallest: money, or minutes waited by all contacts
 */
public record DayPlan(double[] split, double cost, double meanResponse, double goal) implements DayOutcome {}
