package com.heed.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Routes a contact to the channel where it costs least, all things counted:
 *
 * <pre>cost + failureCost (1 - settles) + minutePrice handleMinutes + waitPrice urgency waitMinutes + lossCost (1 - exp(-waitMinutes / patience))</pre>
 *
 * <p>The first part is known to every accountant; the minutePrice is the plan's, so that a contact pays for what it keeps from those still to come; the
 * rest is the customer's wait. A wish that can be met wins; a live channel whose wait exceeds the guard is barred while there is a shorter queue; a channel
 * without room comes last. Equal offers are settled by the administrator's order. Without a plan to be trusted, for a contact of unknown class, and where
 * no channel is open, {@link RuleRouter} decides.
 *
 * <p>A router that explores ({@link Exploration}) gives some contacts to the runner-up where both are open and come to nearly the same.
 *
 * <p>The decision is a pure function of input, rules and exploration. Immutable; may be used by several threads.
 */
public final class PriceRouter {

    /** Name of this policy in decisions and their records. */
    public static final String POLICY = "prices";

    private final RuleRouter rules;
    private final Exploration exploration;

    /** A router that does not explore. @param rules what decides where prices cannot */
    public PriceRouter(RuleRouter rules) {
        this(rules, Exploration.OFF);
    }

    /** @param rules what decides where prices cannot */
    public PriceRouter(RuleRouter rules, Exploration exploration) {
        this.rules = rules;
        this.exploration = exploration;
    }

    /** The channel {@link #decide} would choose, without the table and the search for what would change it. @return slug; null if the contact is held */
    public @Nullable String choose(PricedInput input) {
        if (why(input) != null) {
            return rules.choose(input.contact());
        }
        Market market = new Market(input);
        int winner = market.winner();
        if (winner < 0) {
            return null;
        }
        if (exploration.share() > 0 && exploration.draws(input.seed())) {
            int[] ranked = market.ranked();
            winner = ranked.length > 1 && near(market, ranked) ? ranked[1] : winner;
        }
        return input.outlooks().get(winner).slug();
    }

    public PriceDecision decide(PricedInput input) {
        PriceDecision.@Nullable Why why = why(input);
        if (why != null) {
            return new PriceDecision.ByRules(why, rules.decide(input.contact()));
        }
        Market market = new Market(input);
        int[] ranked = market.ranked();
        if (ranked.length == 0) {
            return new PriceDecision.ByRules(PriceDecision.Why.NO_CHANNEL, rules.decide(input.contact()));
        }
        List<Offer> offers = new ArrayList<>(ranked.length);
        for (int j : ranked) {
            offers.add(Offer.of(input.outlooks().get(j), input, market.standing(j)));
        }
        String best = offers.getFirst().slug();
        if (ranked.length == 1) {
            return new PriceDecision.Priced(best, null, null, offers, 1);
        }
        String second = offers.get(1).slug();
        PriceFlip flip = FlipSearch.smallest(market, ranked[0], ranked[1]);
        if (!near(market, ranked)) {
            return new PriceDecision.Priced(best, second, flip, offers, 1);
        }
        return exploration.draws(input.seed())
                ? new PriceDecision.Priced(second, best, flip, offers, exploration.share())
                : new PriceDecision.Priced(best, second, flip, offers, 1 - exploration.share());
    }

    /** Whether chance may decide between the first two: both are open, and nearly the same. */
    private boolean near(Market market, int[] ranked) {
        return market.standing(ranked[0]) == Offer.Standing.OPEN
                && market.standing(ranked[1]) == Offer.Standing.OPEN
                && exploration.near(market.total(ranked[0]), market.total(ranked[1]));
    }

    private static PriceDecision.@Nullable Why why(PricedInput input) {
        return switch (input.plan()) {
            case NONE -> PriceDecision.Why.NO_PLAN;
            case STALE -> PriceDecision.Why.STALE_PLAN;
            case FAILED -> PriceDecision.Why.SOLVER_FAILED;
            case FRESH -> input.classKnown() ? null : PriceDecision.Why.UNKNOWN_CLASS;
        };
    }
}
