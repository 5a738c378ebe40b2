package com.heed.replay;

/** What off-policy evaluation ended with: estimates, or the reason why the log does not carry any. */
public sealed interface OffPolicyOutcome {

    /** Decisions in the log. */
    int decisions();

    /** Share of the decisions in which the other policy might have done the same. */
    double matched();

    /** As many decisions under the other policy itself would tell as much: the squared sum of the weights over the sum of their squares. */
    double effectiveSize();

    /**
     * Mean costs a contact, in money.
     *
     * @param logged         of the policy in force, as it came out
     * @param ips            of the other policy, by inverse propensity: unbiased, and wide
     * @param selfNormalised the same over the sum of the weights: biased by little, and narrower
     * @param doublyRobust   a model's expectation, corrected by what the log shows of its errors: right if either the propensities or the model are
     * @param difference     of the doubly robust estimate and what the policy in force cost, paired by contact; below 0 the other is cheaper
     * @param largestWeight  what the one decision counts for that counts most
     */
    record Estimated(
            int decisions,
            double matched,
            double effectiveSize,
            CostEstimate logged,
            CostEstimate ips,
            CostEstimate selfNormalised,
            CostEstimate doublyRobust,
            CostEstimate difference,
            double largestWeight)
            implements OffPolicyOutcome {}

    /** The log says too little about the other policy. */
    record Refused(int decisions, double matched, double effectiveSize, double meanWeight, Why why)
            implements OffPolicyOutcome {}

    /** Why there is no estimate. */
    enum Why {
        /** Fewer than {@value OffPolicy#FEWEST_DECISIONS} decisions. */
        TOO_FEW_DECISIONS,
        /** The other policy would do things that the policy in force never or hardly ever did: the weights do not add up to the number of decisions. */
        NO_OVERLAP,
        /** An effective size below {@value OffPolicy#LEAST_EFFECTIVE_SIZE}: few decisions would count for nearly all. */
        TOO_FEW_MATCHES
    }
}
