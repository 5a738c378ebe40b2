package com.heed.jira.store;

import java.util.List;

/**
 * How likely a customer leaves.
 *
 * @param customer user key
 * @param p        probability of leaving within the days of the run, in (0, 1)
 * @param heldOut  whether it is shown to nobody, so that it can be told what acting is worth
 */
public record LeavingScore(String customer, double p, boolean heldOut, Why why) {
    /**
     * What speaks for it and against.
     *
     * @param reasons those that matter most first
     * @param issues  ids of the customer's newest issues, newest first
     */
    public record Why(List<Reason> reasons, List<Long> issues) {
        public Why {
            reasons = List.copyOf(reasons);
            issues = List.copyOf(issues);
        }
    }

    /**
     * As the engine's reason of this name.
     *
     * @param column  what is known of the customer
     * @param value   what it says; empty where nothing is known
     * @param logOdds above 0 raises the risk, below protects
     */
    public record Reason(String column, String value, double logOdds) {}
}
