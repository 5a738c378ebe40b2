package com.heed.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision by rules with everything it was made from, so that anybody can make it again.
 *
 * @param input    state of the moment
 * @param rules    rules in force
 * @param decision what was decided
 */
public record DecisionRecord(RoutingInput input, RoutingRules rules, RoutingDecision decision)
        implements RoutingRecord {

    static final int FORMAT = 1;

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

    @Override
    public boolean replays() {
        return replay().equals(decision);
    }

    @Override
    public RoutingInput contact() {
        return input;
    }

    @Override
    public String policy() {
        return RuleRouter.POLICY;
    }

    @Override
    public @Nullable String chosen() {
        return decision instanceof RoutingDecision.Routed routed ? routed.chosen() : null;
    }

    @Override
    public @Nullable String runnerUp() {
        return decision instanceof RoutingDecision.Routed routed ? routed.runnerUp() : null;
    }

    @Override
    public List<ChannelOption> options() {
        return decision.options();
    }

    @Override
    public List<RoutingReason> reasons() {
        return decision.reasons();
    }

    @Override
    public @Nullable RoutingReason flip() {
        return decision instanceof RoutingDecision.Routed routed ? routed.flip() : null;
    }

    /** One line of JSON, format 1. Numbers keep every bit. */
    @Override
    public String toJson() {
        return RoutingJson.write(this);
    }

    /**
     * Reads a decision by rules; {@link RoutingRecord#ofJson} reads any.
     *
     * @throws IllegalArgumentException if the text is not a decision record of format 1; names the field
     */
    public static DecisionRecord ofJson(String json) {
        JsonNode root = RoutingJson.tree(json);
        int format = root.path("format").asInt();
        if (format != FORMAT) {
            throw new IllegalArgumentException("decision record of format " + format
                    + "; a decision by rules has format " + FORMAT + ", and RoutingRecord reads any");
        }
        return RoutingJson.read(root);
    }
}
