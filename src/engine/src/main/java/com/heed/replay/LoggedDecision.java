package com.heed.replay;

import java.util.Objects;

/**
 * A decision that was made, and what came of it.
 *
 * @param context    what was known when it was made
 * @param action     place of the channel that was chosen, from 0
 * @param propensity probability with which the policy in force chose it, in (0, 1]
 * @param cost       of the contact in the end, in money: handling, waiting, failure; finite
 */
public record LoggedDecision<C>(C context, int action, double propensity, double cost) {

    /** @throws IllegalArgumentException naming the value */
    public LoggedDecision {
        Objects.requireNonNull(context, "context");
        if (action < 0) {
            throw new IllegalArgumentException("action " + action + " must be 0 or more");
        }
        if (!(propensity > 0 && propensity <= 1)) {
            throw new IllegalArgumentException("propensity " + propensity
                    + " must be above 0, 1 at most: what could not be chosen cannot have been logged");
        }
        if (!Double.isFinite(cost)) {
            throw new IllegalArgumentException("cost " + cost + " must be finite");
        }
    }
}
