package com.heed.routing;

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

    private static final Offer.Standing[] STANDINGS = Offer.Standing.values();
    private static final int OPEN = Offer.Standing.OPEN.ordinal();

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
        double shortest = Market.shortest(input, -1);
        int best = Market.best(input, shortest, -1);
        if (best < 0) {
            return null;
        }
        int chosen = best;
        if (exploration.draws(input.seed())) {
            int second = Market.best(input, shortest, best);
            if (second >= 0
                    && near(
                            Market.standing(input, best, shortest),
                            Market.total(input, best),
                            Market.standing(input, second, shortest),
                            Market.total(input, second))) {
                chosen = second;
            }
        }
        return input.outlooks().get(chosen).slug();
    }

    public PriceDecision decide(PricedInput input) {
        PriceDecision.@Nullable Why why = why(input);
        if (why != null) {
            return new PriceDecision.ByRules(why, rules.decide(input.contact()));
        }
        List<Offer> offers = ranked(input);
        if (offers.isEmpty()) {
            return new PriceDecision.ByRules(PriceDecision.Why.NO_CHANNEL, rules.decide(input.contact()));
        }
        Offer first = offers.getFirst();
        if (offers.size() == 1) {
            return new PriceDecision.Priced(first.slug(), null, null, offers, 1);
        }
        Offer second = offers.get(1);
        PriceFlip flip = FlipSearch.smallest(input, input.place(first.slug()), input.place(second.slug()));
        if (!near(first.standing().ordinal(), first.total(), second.standing().ordinal(), second.total())) {
            return new PriceDecision.Priced(first.slug(), second.slug(), flip, offers, 1);
        }
        return exploration.draws(input.seed())
                ? new PriceDecision.Priced(second.slug(), first.slug(), flip, offers, exploration.share())
                : new PriceDecision.Priced(first.slug(), second.slug(), flip, offers, 1 - exploration.share());
    }

    /** The offers of all channels that are not closed, best first; equal ones in the administrator's order. */
    private static List<Offer> ranked(PricedInput input) {
        double shortest = Market.shortest(input, -1);
        int open = 0;
        for (int j = 0; j < input.outlooks().size(); j++) {
            open += Market.unguarded(input, j) == Market.CLOSED ? 0 : 1;
        }
        Offer[] ranked = new Offer[open];
        int filled = 0;
        for (int j = 0; j < input.outlooks().size(); j++) {
            int standing = Market.standing(input, j, shortest);
            if (standing == Market.CLOSED) {
                continue;
            }
            Offer offer = Offer.of(input.outlooks().get(j), input, STANDINGS[standing]);
            int at = filled++;
            while (at > 0 && better(offer, ranked[at - 1])) {
                ranked[at] = ranked[at - 1];
                at--;
            }
            ranked[at] = offer;
        }
        return List.of(ranked);
    }

    private static boolean better(Offer one, Offer other) {
        int compared = one.standing().compareTo(other.standing());
        return compared < 0 || (compared == 0 && one.total() < other.total());
    }

    /** Whether chance may decide between the first two: both are open, and nearly the same. */
    private boolean near(int standing, double total, int second, double secondTotal) {
        return standing == OPEN && second == OPEN && exploration.near(total, secondTotal);
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
