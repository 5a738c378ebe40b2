package com.heed.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision with everything it was made from, whichever policy made it: what is stored, shown, and decided again when somebody asks. Numbers keep every
 * bit on their way through JSON.
 */
public sealed interface RoutingRecord permits DecisionRecord, PricedRecord {

    /** State of the moment: the contact, its channels with their waits, and what is left of the day. */
    RoutingInput contact();

    /** Rules in force, even where prices decided. */
    RoutingRules rules();

    /** Name of the policy that decided in the end: {@value RuleRouter#POLICY} or {@value PriceRouter#POLICY}. */
    String policy();

    /** Slug, or null if the contact was held. */
    @Nullable
    String chosen();

    /** Slug of the second choice, or null if there is none. */
    @Nullable
    String runnerUp();

    /** The comparison an agent sees, best first; empty where no channel is open. */
    List<ChannelOption> options();

    /** Why, most important first; where prices were asked and the rules decided, why that is comes first. */
    List<RoutingReason> reasons();

    /** The smallest change that makes the runner-up win, or null if no single one does. */
    @Nullable
    RoutingReason flip();

    /** Whether deciding again gives the same decision, bit for bit. If not, the record was tampered with. */
    boolean replays();

    /** One line of JSON. */
    String toJson();

    /**
     * Reads a record of any format.
     *
     * @throws IllegalArgumentException if the text is none; names the field
     */
    static RoutingRecord ofJson(String json) {
        JsonNode root = RoutingJson.tree(json);
        return switch (root.path("format").asInt()) {
            case DecisionRecord.FORMAT -> RoutingJson.read(root);
            case PricedRecord.FORMAT -> PricedJson.read(root);
            default ->
                throw new IllegalArgumentException(
                        "decision record of format " + root.path("format").asText("none")
                                + "; this version reads formats 1 and 2, use the version that wrote it");
        };
    }
}
