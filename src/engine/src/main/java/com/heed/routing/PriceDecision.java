package com.heed.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The endings of routing by prices. */
public sealed interface PriceDecision {

    /**
     * The prices decided.
     *
     * @param chosen     slug; the first of {@code offers}, or the second if it was drawn
     * @param runnerUp   slug of the other of the first two, or null if there is one offer
     * @param flip       the smallest change of one input that makes the second offer the first, or null if no single one does
     * @param offers     best first
     * @param propensity probability with which {@code chosen} was chosen, in (0, 1]: 1 but in a near-tie of a router that explores
     */
    record Priced(
            String chosen,
            @Nullable String runnerUp,
            @Nullable PriceFlip flip,
            List<Offer> offers,
            double propensity) implements PriceDecision {
        public Priced {
            offers = List.copyOf(offers);
        }

        /** Whether the second best was chosen, by lot. */
        public boolean drawn() {
            return !chosen.equals(offers.getFirst().slug());
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
