package com.heed.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a day's contacts over channels, exactly: a linear programme where no channel answers later contacts faster, and otherwise the best of one
 * linear programme for each way to fill the steps in their order.
 */
public final class DayPlanner {
    private static final int BISECTIONS = 50;

    /** The best split of a way to fill the steps, with its programme. */
    private record Best(DayProgramme programme, LinearProgram.Optimum optimum, DayPlan plan) {}

    /** What a limit of a day is worth at the best split: the change of the goal for a small step of the limit, per unit. */
    public enum Limit {
        /** One more contact that a channel can take. */
        PLACE,
        /** One contact less of those a channel must get. */
        MINIMUM,
        /** One more minute that one contact waits, under a limit of the mean response. */
        MINUTE
    }

    public DayOutcome plan(DayProblem problem) {
        Best best = best(problem);
        return best == null ? why(problem) : best.plan();
    }

    /**
     * What the goal would fall by for each unit that a limit gives way, for a step small enough: the dual of the limit's row. 0 where the limit does not bind.
     *
     * <p>At a corner, as where a single split is possible, many duals prove the optimum. Of these, the one that holds when the limit gives way is
     * wanted; it is the dual of the programme whose limit has given way a little.
     *
     * @param channel of {@link Limit#PLACE} and {@link Limit#MINIMUM}; not looked at for {@link Limit#MINUTE}
     * @throws IllegalArgumentException if the problem has no plan
     */
    public double price(DayProblem problem, Limit limit, int channel) {
        Best best = best(looser(problem, limit, channel));
        if (best == null) {
            throw new IllegalArgumentException("a day without a plan has no prices");
        }
        return switch (limit) {
            case PLACE -> best.programme().priceOfPlace(best.optimum(), channel);
            case MINIMUM -> best.programme().priceOfMinimum(best.optimum(), channel);
            case MINUTE -> best.programme().priceOfMinute(best.optimum());
        };
    }

    private static DayProblem looser(DayProblem problem, Limit limit, int channel) {
        DayChannel of = problem.channels().get(channel);
        return switch (limit) {
            case PLACE -> problem.withLimits(channel, of.minimum(), of.maximum() + little(of.maximum()));
            case MINIMUM ->
                problem.withLimits(
                        channel, Math.max(of.minimum() / 2, of.minimum() - little(of.minimum())), of.maximum());
            case MINUTE ->
                switch (problem.limit()) {
                    case MeanResponse.Free ignored -> problem;
                    case MeanResponse.AtMost most ->
                        problem.with(new MeanResponse.AtMost(most.minutes() + little(most.minutes())));
                    case MeanResponse.Exactly mean ->
                        problem.with(new MeanResponse.Exactly(mean.minutes() + little(mean.minutes())));
                };
        };
    }

    private static double little(double bound) {
        return Double.isInfinite(bound) ? 0 : 1e-5 * Math.max(1, bound);
    }

    private static @Nullable Best best(DayProblem problem) {
        int channels = problem.channels().size();
        int[] steps = new int[channels];
        Arrays.setAll(steps, c -> {
            DayChannel channel = problem.channels().get(c);
            return DayProblem.ordered(channel, problem.limit())
                    ? channel.usable().size()
                    : 1;
        });
        Best best = null;
        int[] reached = new int[channels];
        do {
            DayProgramme programme = new DayProgramme(problem, reached);
            if (programme.best() instanceof LinearProgram.Optimum optimum) {
                DayPlan plan = programme.plan(optimum);
                if (best == null || better(plan, best.plan(), problem)) {
                    best = new Best(programme, optimum, plan);
                }
            }
        } while (next(reached, steps));
        return possible(problem) ? best : null;
    }

    private static boolean better(DayPlan plan, DayPlan than, DayProblem problem) {
        double nearly = 1e-9 * (1 + Math.abs(than.goal()));
        if (Math.abs(plan.goal() - than.goal()) > nearly) {
            return plan.goal() < than.goal();
        }
        DayGoal second = problem.goal().second();
        return second.of(plan.cost(), plan.meanResponse()) < second.of(than.cost(), than.meanResponse());
    }

    /** The next way to fill the steps; false after the last. */
    private static boolean next(int[] reached, int[] steps) {
        for (int c = 0; c < reached.length; c++) {
            if (++reached[c] < steps[c]) {
                return true;
            }
            reached[c] = 0;
        }
        return false;
    }

    /** What no row of the programme says: a channel that must get contacts must have a step for them. */
    private static boolean possible(DayProblem problem) {
        return problem.channels().stream().allMatch(channel -> channel.minimum() <= channel.room());
    }

    /** The limit that cannot be kept, looked for from the plainest to the one that needs a plan to see. */
    private static NoPlan why(DayProblem problem) {
        double room = 0;
        double least = 0;
        for (DayChannel channel : problem.channels()) {
            if (channel.minimum() > channel.room()) {
                return new NoPlan(
                        "plan.none.channel",
                        List.of(channel.name(), channel.minimum(), channel.room()),
                        channel.minimum() - channel.room());
            }
            room += channel.room();
            least += channel.minimum();
        }
        if (room < problem.contacts()) {
            return new NoPlan("plan.none.places", List.of(problem.contacts(), room), problem.contacts() - room);
        }
        if (least > problem.contacts()) {
            return new NoPlan("plan.none.minimum", List.of(problem.contacts(), least), least - problem.contacts());
        }
        DayProblem free = problem.with(new MeanResponse.Free());
        Best shortest = best(free.with(DayGoal.RESPONSE));
        if (shortest == null) {
            return new NoPlan("plan.none.solver", List.of("no shortest split"), 0);
        }
        double reach = shortest.plan().meanResponse();
        return switch (problem.limit()) {
            case MeanResponse.Free ignored -> new NoPlan("plan.none.solver", List.of("no split"), 0);
            case MeanResponse.AtMost most -> tooShort(most.minutes(), problem, shortest);
            case MeanResponse.Exactly mean ->
                mean.minutes() < reach
                        ? tooShort(mean.minutes(), problem, shortest)
                        : tooLong(mean.minutes(), problem, reach);
        };
    }

    private static NoPlan tooShort(double minutes, DayProblem problem, Best shortest) {
        DayPlan plan = shortest.plan();
        List<Object> args = new ArrayList<>(List.of(minutes, plan.meanResponse(), plan.cost()));
        for (int c = 0; c < plan.split().length; c++) {
            args.add(problem.channels().get(c).name());
            args.add(plan.split()[c]);
        }
        return new NoPlan("plan.none.short", args, plan.meanResponse() - minutes);
    }

    private static NoPlan tooLong(double minutes, DayProblem problem, double reach) {
        // All means between the shortest and the longest can be reached, so the longest lies where reaching ends.
        double low = reach;
        double high = minutes;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = (low + high) / 2;
            if (best(problem.with(new MeanResponse.Exactly(middle))) == null) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new NoPlan("plan.none.long", List.of(minutes, low), minutes - low);
    }
}
