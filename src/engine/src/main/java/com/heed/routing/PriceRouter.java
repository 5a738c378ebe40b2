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
 * <p>The decision is a pure function of input and rules. Immutable; may be used by several threads.
 */
public final class PriceRouter {

    /** Name of this policy in decisions and their records. */
    public static final String POLICY = "prices";

    private final RuleRouter rules;

    /** @param rules what decides where prices cannot */
    public PriceRouter(RuleRouter rules) {
        this.rules = rules;
    }

    /** The channel {@link #decide} would choose, without the table and the search for what would change it. @return slug; null if the contact is held */
    public @Nullable String choose(PricedInput input) {
        if (why(input) != null) {
            return rules.choose(input.contact());
        }
        int winner = new Market(input).winner();
        return winner < 0 ? null : input.outlooks().get(winner).slug();
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
        return new PriceDecision.Priced(
                offers.getFirst().slug(),
                ranked.length == 1 ? null : offers.get(1).slug(),
                ranked.length == 1 ? null : FlipSearch.smallest(market, ranked[0], ranked[1]),
                offers);
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
