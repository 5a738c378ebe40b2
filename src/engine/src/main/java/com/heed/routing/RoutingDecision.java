package com.heed.routing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The endings of routing one contact. */
public sealed interface RoutingDecision {

    /** Options in order of preference; empty when there is no channel at all. */
    List<ChannelOption> options();

    /** Why, most important first. */
    List<RoutingReason> reasons();

    /**
     * A channel was chosen.
     *
     * @param chosen   slug; the first of {@code options}
     * @param runnerUp slug of the second choice, or null if there is none
     * @param flip     the smallest change of one input that would make the runner-up win, or null
     * @param policy   name of the policy that decided ("rules")
     */
    record Routed(
            String chosen,
            @Nullable String runnerUp,
            @Nullable RoutingReason flip,
            List<ChannelOption> options,
            List<RoutingReason> reasons,
            String policy)
            implements RoutingDecision {
        public Routed {
            Objects.requireNonNull(chosen, "chosen");
            Objects.requireNonNull(policy, "policy");
            options = List.copyOf(options);
            reasons = List.copyOf(reasons);
        }
    }

    /** No channel is open for this contact (all off, or none speaks the language). */
    record Held(List<ChannelOption> options, List<RoutingReason> reasons) implements RoutingDecision {
        public Held {
            options = List.copyOf(options);
            reasons = List.copyOf(reasons);
        }
    }
}
