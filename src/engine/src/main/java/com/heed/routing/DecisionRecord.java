package com.heed.routing;

import java.util.Objects;

/**
 * A decision with everything it was made from, so that anybody can make it again.
 *
 * @param input    state of the moment
 * @param rules    rules in force
 * @param decision what was decided
 */
public record DecisionRecord(RoutingInput input, RoutingRules rules, RoutingDecision decision) {

    public DecisionRecord {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(decision, "decision");
    }

    /** Decides and keeps the record of it. */
    public static DecisionRecord of(RoutingRules rules, RoutingInput input) {
        return new DecisionRecord(input, rules, new RuleRouter(rules).decide(input));
    }

    /** Decides again from the stored input and rules: equal to {@link #decision()}, bit for bit, unless the record was tampered with. */
    public RoutingDecision replay() {
        return new RuleRouter(rules).decide(input);
    }

    /** One line of JSON, format 1. Numbers keep every bit. */
    public String toJson() {
        return RoutingJson.write(this);
    }

    /**
     * @throws IllegalArgumentException if the text is not a decision record of format 1; names the field
     */
    public static DecisionRecord ofJson(String json) {
        return RoutingJson.read(json);
    }
}
