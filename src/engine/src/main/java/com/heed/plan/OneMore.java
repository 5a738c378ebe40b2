package com.heed.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.IntToDoubleFunction;

/**
 * What one limit that binds is worth: its dual, and what the goal falls by when it gives way by a step that people think in.
 *
 * @param kind    of the limit
 * @param channel its number, or -1 for the mean response
 * @param dual    change of the goal for each unit that the limit's bound grows: below 0 where more of it saves
 * @param step    how far it gives way: a place, a contact, an agent's contacts, or minutes of the mean
 * @param saves   what the goal falls by then, computed by planning again; below 0 where it rises
 */
public record OneMore(Kind kind, int channel, double dual, double step, double saves) {
    private static final double MINUTES = 0.1;
    private static final double NOTHING = 1e-7;

    /** What gives way. */
    public enum Kind {
        PLACE,
        AGENT,
        MINIMUM,
        MEAN
    }

    /**
     * All limits that bind, of all channels in their order and then the mean.
     *
     * @param plan     the best split of the problem
     * @param ofAgent  contacts a day that one more agent of a channel, by its number, would take; 0 where that is not known
     */
    public static List<OneMore> of(DayProblem problem, DayPlan plan, IntToDoubleFunction ofAgent) {
        DayPlanner planner = new DayPlanner();
        List<OneMore> found = new ArrayList<>();
        for (int c = 0; c < problem.channels().size(); c++) {
            DayChannel channel = problem.channels().get(c);
            double price = planner.price(problem, DayPlanner.Limit.PLACE, c);
            if (price > NOTHING) {
                saved(plan, planner, problem.withLimits(c, channel.minimum(), channel.maximum() + 1))
                        .ifPresent(add(found, Kind.PLACE, c, -price, 1));
                double contacts = ofAgent.applyAsDouble(c);
                if (contacts > 0) {
                    saved(plan, planner, problem.withLimits(c, channel.minimum(), channel.maximum() + contacts))
                            .ifPresent(add(found, Kind.AGENT, c, -price, contacts));
                }
            }
            double forced = planner.price(problem, DayPlanner.Limit.MINIMUM, c);
            if (forced > NOTHING) {
                double less = Math.min(1, channel.minimum());
                saved(plan, planner, problem.withLimits(c, channel.minimum() - less, channel.maximum()))
                        .ifPresent(add(found, Kind.MINIMUM, c, forced, less));
            }
        }
        double minute = planner.price(problem, DayPlanner.Limit.MINUTE, 0);
        if (Math.abs(minute) > NOTHING) {
            MeanResponse longer = switch (problem.limit()) {
                case MeanResponse.AtMost most -> new MeanResponse.AtMost(most.minutes() + MINUTES);
                case MeanResponse.Exactly mean -> new MeanResponse.Exactly(mean.minutes() + MINUTES);
                case MeanResponse.Free free -> free;
            };
            saved(plan, planner, problem.with(longer)).ifPresent(add(found, Kind.MEAN, -1, -minute, MINUTES));
        }
        return found;
    }

    private static DoubleConsumer add(List<OneMore> found, Kind kind, int channel, double dual, double step) {
        return saves -> found.add(new OneMore(kind, channel, dual, step, saves));
    }

    private static OptionalDouble saved(DayPlan plan, DayPlanner planner, DayProblem looser) {
        return planner.plan(looser) instanceof DayPlan better
                ? OptionalDouble.of(plan.goal() - better.goal())
                : OptionalDouble.empty();
    }
}
