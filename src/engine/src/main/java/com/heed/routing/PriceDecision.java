package com.heed.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The endings of routing by prices. */
public sealed interface PriceDecision {

    /**
     * The prices decided.
     *
     * @param chosen   slug; the first of {@code offers}
     * @param runnerUp slug of the second, or null if there is none
     * @param flip     the smallest change of one input that hands the contact to the runner-up, or null if no single one does
     * @param offers   best first
     */
    record Priced(
            String chosen,
            @Nullable String runnerUp,
            @Nullable PriceFlip flip,
            List<Offer> offers) implements PriceDecision {
        public Priced {
            offers = List.copyOf(offers);
        }
    }

    /**
     * Prices could not decide, and the rules did.
     *
     * @param decision exactly that of {@link RuleRouter}
     */
    record ByRules(Why why, RoutingDecision decision) implements PriceDecision {}

    /** Why prices could not decide. */
    enum Why {
        NO_PLAN,
        STALE_PLAN,
        SOLVER_FAILED,
        UNKNOWN_CLASS,
        /** No channel is open to the contact. */
        NO_CHANNEL
    }
}
