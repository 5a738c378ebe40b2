package com.heed.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The best splits of a day between the shortest mean response and the lowest cost: nothing is both cheaper and quicker than a point of it.
 *
 * @param points   from the quickest to the cheapest; at least one
 * @param straight whether all that lies on the lines between neighbouring points can be had, too: so where no channel answers later contacts faster
 */
public record Frontier(List<DayPlan> points, boolean straight) {
    private static final int SAMPLES = 40;
    private static final double SAME = 1e-9;

    public Frontier {
        points = List.copyOf(points);
    }

    /**
     * Of a problem's contacts and channels; its goal and its limit of the mean response are not looked at.
     *
     * @throws IllegalArgumentException if no split keeps the limits of the channels
     */
    public static Frontier of(DayProblem problem) {
        DayPlanner planner = new DayPlanner();
        DayProblem free = problem.with(new MeanResponse.Free());
        if (!(planner.plan(free.with(DayGoal.RESPONSE)) instanceof DayPlan quickest)
                || !(planner.plan(free.with(DayGoal.COST)) instanceof DayPlan cheapest)) {
            throw new IllegalArgumentException("no split keeps the limits of the channels; plan first");
        }
        List<DayPlan> points = new ArrayList<>(List.of(quickest));
        boolean straight = free.channels().stream().noneMatch(DayChannel::falls);
        if (cheapest.meanResponse() > quickest.meanResponse() + SAME) {
            if (straight) {
                corners(planner, free, quickest, cheapest, points);
            } else {
                samples(planner, free, quickest, cheapest, points);
            }
            points.add(cheapest);
        }
        points.sort(Comparator.comparingDouble(DayPlan::meanResponse));
        return new Frontier(points, straight);
    }

    /** Between two corners of a convex frontier there is another exactly if a weighing of both goals that calls them equal finds a better one. */
    private static void corners(
            DayPlanner planner, DayProblem free, DayPlan quick, DayPlan cheap, List<DayPlan> points) {
        double minutes = (cheap.meanResponse() - quick.meanResponse()) * free.contacts();
        double price = (quick.cost() - cheap.cost()) / minutes;
        if (!(price > 0)) {
            return;
        }
        if (planner.plan(free.with(DayGoal.weighed(price))) instanceof DayPlan corner
                && corner.goal()
                        < quick.cost() + price * quick.meanResponse() * free.contacts() - SAME * (1 + quick.cost())) {
            corners(planner, free, quick, corner, points);
            points.add(corner);
            corners(planner, free, corner, cheap, points);
        }
    }

    private static void samples(
            DayPlanner planner, DayProblem free, DayPlan quick, DayPlan cheap, List<DayPlan> points) {
        for (int i = 1; i < SAMPLES; i++) {
            double mean = quick.meanResponse() + (cheap.meanResponse() - quick.meanResponse()) * i / SAMPLES;
            if (planner.plan(free.with(new MeanResponse.AtMost(mean)).with(DayGoal.COST)) instanceof DayPlan point) {
                points.add(point);
            }
        }
    }
}
