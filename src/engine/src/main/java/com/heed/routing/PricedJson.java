package com.heed.routing;

import static com.heed.routing.JsonFields.constant;
import static com.heed.routing.JsonFields.field;
import static com.heed.routing.JsonFields.flag;
import static com.heed.routing.JsonFields.key;
import static com.heed.routing.JsonFields.number;
import static com.heed.routing.JsonFields.numberOrInfinite;
import static com.heed.routing.JsonFields.text;
import static com.heed.routing.JsonFields.textOrNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Records of decisions by prices as JSON, format 2. What is infinite, as a guard or a patience may be, is null. Fields this version does not know are passed over; a
 * missing or wrong one is named.
 */
final class PricedJson {

    private PricedJson() {}

    static String write(PricedRecord record) {
        ObjectNode root = object();
        root.put("format", PricedRecord.FORMAT);
        root.set("input", input(record.input()));
        root.set("rules", RoutingJson.rules(record.rules()));
        root.set("decision", decision(record.decision()));
        return root.toString();
    }

    static PricedRecord read(JsonNode root) {
        return new PricedRecord(
                input(field(root, "input")),
                RoutingJson.rules(field(root, "rules")),
                decision(field(root, "decision")));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void put(ObjectNode node, String name, double value) {
        node.put(name, Double.isInfinite(value) ? null : (Double) value);
    }

    private static ObjectNode input(PricedInput input) {
        ObjectNode node = object();
        node.set("contact", RoutingJson.input(input.contact()));
        ArrayNode outlooks = node.putArray("outlooks");
        for (ChannelOutlook outlook : input.outlooks()) {
            ObjectNode row = outlooks.addObject();
            row.put("slug", outlook.slug());
            row.put("live", outlook.live());
            row.put("costPerContact", outlook.costPerContact());
            row.put("settles", outlook.settles());
            row.put("handleMinutes", outlook.handleMinutes());
            row.put("minutePrice", outlook.minutePrice());
            row.put("waitPrice", outlook.waitPrice());
            row.put("waitMinutes", outlook.waitMinutes());
            put(row, "patienceMinutes", outlook.patienceMinutes());
        }
        node.put("urgency", input.urgency());
        node.put("failureCost", input.failureCost());
        node.put("lossCost", input.lossCost());
        put(node, "guardMinutes", input.guardMinutes());
        node.put("plan", key(input.plan()));
        node.put("classKnown", input.classKnown());
        return node;
    }

    private static PricedInput input(JsonNode node) {
        List<ChannelOutlook> outlooks = new ArrayList<>();
        for (JsonNode row : field(node, "outlooks")) {
            outlooks.add(new ChannelOutlook(
                    text(row, "slug"),
                    flag(row, "live"),
                    number(row, "costPerContact"),
                    number(row, "settles"),
                    number(row, "handleMinutes"),
                    number(row, "minutePrice"),
                    number(row, "waitPrice"),
                    number(row, "waitMinutes"),
                    numberOrInfinite(row, "patienceMinutes")));
        }
        return new PricedInput(
                RoutingJson.input(field(node, "contact")),
                outlooks,
                number(node, "urgency"),
                number(node, "failureCost"),
                number(node, "lossCost"),
                numberOrInfinite(node, "guardMinutes"),
                constant(node, "plan", PlanTrust.class),
                flag(node, "classKnown"));
    }

    private static ObjectNode decision(PriceDecision decision) {
        ObjectNode node = object();
        switch (decision) {
            case PriceDecision.Priced priced -> {
                node.put("policy", PriceRouter.POLICY);
                node.put("chosen", priced.chosen());
                node.put("runnerUp", priced.runnerUp());
                node.set("flip", priced.flip() == null ? null : flip(priced.flip()));
                ArrayNode offers = node.putArray("offers");
                priced.offers().forEach(offer -> offers.add(offer(offer)));
            }
            case PriceDecision.ByRules byRules -> {
                node.put("policy", RuleRouter.POLICY);
                node.put("why", key(byRules.why()));
                node.set("rules", RoutingJson.decision(byRules.decision()));
            }
        }
        return node;
    }

    private static PriceDecision decision(JsonNode node) {
        String policy = text(node, "policy");
        return switch (policy) {
            case PriceRouter.POLICY -> {
                List<Offer> offers = new ArrayList<>();
                for (JsonNode row : field(node, "offers")) {
                    offers.add(offer(row));
                }
                yield new PriceDecision.Priced(
                        text(node, "chosen"),
                        textOrNull(node, "runnerUp"),
                        node.hasNonNull("flip") ? flip(node.get("flip")) : null,
                        offers);
            }
            case RuleRouter.POLICY ->
                new PriceDecision.ByRules(
                        constant(node, "why", PriceDecision.Why.class), RoutingJson.decision(field(node, "rules")));
            default ->
                throw new IllegalArgumentException("field 'policy' is '" + policy + "'; must be prices or rules");
        };
    }

    private static ObjectNode flip(PriceFlip flip) {
        ObjectNode node = object();
        node.put("input", key(flip.input()));
        node.put("slug", flip.slug());
        node.put("from", flip.from());
        node.put("to", flip.to());
        return node;
    }

    private static PriceFlip flip(JsonNode node) {
        return new PriceFlip(
                constant(node, "input", PriceFlip.Input.class),
                text(node, "slug"),
                number(node, "from"),
                number(node, "to"));
    }

    private static ObjectNode offer(Offer offer) {
        ObjectNode node = object();
        node.put("slug", offer.slug());
        node.put("standing", key(offer.standing()));
        put(node, "contact", offer.contact());
        put(node, "failure", offer.failure());
        put(node, "agents", offer.agents());
        put(node, "waiting", offer.waiting());
        put(node, "leaving", offer.leaving());
        return node;
    }

    private static Offer offer(JsonNode node) {
        return new Offer(
                text(node, "slug"),
                constant(node, "standing", Offer.Standing.class),
                numberOrInfinite(node, "contact"),
                numberOrInfinite(node, "failure"),
                numberOrInfinite(node, "agents"),
                numberOrInfinite(node, "waiting"),
                numberOrInfinite(node, "leaving"));
    }
}
