package com.heed.routing;

import java.util.List;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * Rules by class with overflow: the channel a team lead would name for this kind of contact, or the next one while that one is overrun. Needs no
 * plan and no forecast, which is why every other router falls back to it.
 *
 * <p>Of the channels that are on and serve the customer's language, the first of these wins:
 *
 * <ol>
 *   <li>the channel the customer asked for, if it has room today;
 *   <li>the most preferred one that has room and whose wait is at most its own mean response plus the guard;
 *   <li>the one with the shortest wait among those with room;
 *   <li>the one with the shortest wait.
 * </ol>
 *
 * <p>Equal waits and equal fits are settled by the administrator's order. The decision is a pure function of input and rules: no clock, no chance.
 * A contact of unknown class prefers to stay on the channel it came in on. The order of the alternatives is found by deciding again without the
 * channels already placed.
 *
 * <p>Immutable; may be used by several threads.
 */
public final class RuleRouter {

    /** Name of this policy in decisions and their records. */
    public static final String POLICY = "rules";

    /** Longer than any wait a person sees; where the search for a flip point ends. */
    private static final double LONGEST_WAIT = 1e7;

    private final RoutingRules rules;

    public RuleRouter() {
        this(RoutingRules.DEFAULT);
    }

    public RuleRouter(RoutingRules rules) {
        this.rules = rules;
    }

    /**
     * The channel {@link #decide} would choose, without the reasons and the search for what would change it.
     *
     * @return slug, or null where the contact would be held
     */
    public @Nullable String choose(RoutingInput input) {
        Candidates candidates = Candidates.of(input, rules);
        return candidates.preferred().isEmpty() ? null : candidates.winner().slug();
    }

    public RoutingDecision decide(RoutingInput input) {
        Candidates candidates = Candidates.of(input, rules);
        if (candidates.preferred().isEmpty()) {
            return new RoutingDecision.Held(List.of(), List.of(RuleReasons.held(input)));
        }
        List<Channel> ranked = candidates.ranked();
        Channel chosen = ranked.getFirst();
        @Nullable Channel runnerUp = ranked.size() > 1 ? ranked.get(1) : null;
        return new RoutingDecision.Routed(
                chosen.slug(),
                runnerUp == null ? null : runnerUp.slug(),
                runnerUp == null ? null : flip(input, chosen, runnerUp),
                candidates.options(ranked),
                RuleReasons.chosen(input, rules, candidates, chosen, runnerUp == null),
                POLICY);
    }

    /**
     * The smallest change of one wait that hands the contact to the runner-up: up on the chosen channel or down on the runner-up, found by
     * bisection down to neighbouring doubles. Both are monotone: the more the chosen channel waits, or the less the runner-up does, the better for
     * the runner-up. A wish that was met is not moved by waits; there the change is the wish itself.
     *
     * @return null if no such change exists
     */
    private @Nullable RoutingReason flip(RoutingInput input, Channel chosen, Channel runnerUp) {
        if (chosen.slug().equals(input.wish()) && input.hasRoom(chosen)) {
            return Candidates.of(input.withoutWish(), rules).winner().equals(runnerUp)
                    ? RoutingReason.of("flip.wish", chosen.name(), runnerUp.name())
                    : null;
        }
        double waitOfChosen = input.waitOn(chosen);
        double waitOfRunnerUp = input.waitOn(runnerUp);
        double up = boundary(
                waitOfChosen,
                LONGEST_WAIT,
                wait -> Candidates.of(input.withWait(chosen, wait), rules)
                        .winner()
                        .equals(runnerUp));
        double down = boundary(
                waitOfRunnerUp,
                0,
                wait -> Candidates.of(input.withWait(runnerUp, wait), rules)
                        .winner()
                        .equals(runnerUp));
        double rise = up - waitOfChosen;
        double fall = waitOfRunnerUp - down;
        if (Double.isNaN(up) && Double.isNaN(down)) {
            return null;
        }
        return Double.isNaN(down) || rise <= fall
                ? RoutingReason.of("flip.wait.up", chosen.name(), up, runnerUp.name())
                : RoutingReason.of("flip.wait.down", runnerUp.name(), down, chosen.name());
    }

    /**
     * The value nearest to {@code from} on the way to {@code to} at which the runner-up wins; its neighbour towards {@code from} does not.
     *
     * @return not a number if the runner-up does not win at {@code to} either
     */
    private static double boundary(double from, double to, DoublePredicate runnerUpWins) {
        if (!runnerUpWins.test(to)) {
            return Double.NaN;
        }
        // The bit patterns of non-negative doubles are ordered as the doubles are, so that halving them ends at two
        // neighbours.
        long keeps = Double.doubleToLongBits(from);
        long flips = Double.doubleToLongBits(to);
        while (Math.abs(flips - keeps) > 1) {
            long middle = keeps + (flips - keeps) / 2;
            if (runnerUpWins.test(Double.longBitsToDouble(middle))) {
                flips = middle;
            } else {
                keeps = middle;
            }
        }
        return Double.longBitsToDouble(flips);
    }
}
