package com.heed.urgency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules as JSON, in their order: {@code [{"name": "vip", "when": {"organisation": "ACME"}, "atLeast": "high"}]}. A condition is an object of one field: {@code words} (an array),
 * {@code requestType}, {@code channel}, {@code organisation}, {@code sentimentAtMost}, {@code slaMinutesLeftAtMost}, {@code jql}, or {@code priorityAtLeast} with {@code order}, highest first.
 */
public final class UrgencyRulesJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private UrgencyRulesJson() {}

    /** @throws IllegalArgumentException if a field is missing or wrong; names it, and the number of the rule */
    public static UrgencyRules read(JsonNode array) {
        if (!array.isArray()) {
            throw new IllegalArgumentException("urgency rules must be a JSON array");
        }
        List<UrgencyRule> rules = new ArrayList<>();
        for (JsonNode node : array) {
            try {
                rules.add(new UrgencyRule(
                        text(node, "name"), condition(node.path("when")), Urgency.ofKey(text(node, "atLeast"))));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("rule " + (rules.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        return new UrgencyRules(rules);
    }

    private static UrgencyCondition condition(JsonNode when) {
        List<String> fields = new ArrayList<>();
        when.fieldNames().forEachRemaining(fields::add);
        fields.remove("order");
        if (fields.size() != 1) {
            throw new IllegalArgumentException("'when' must have one condition, found " + fields);
        }
        String field = fields.get(0);
        return switch (field) {
            case "words" -> new UrgencyCondition.HasWords(new Phrases(texts(when, field)));
            case "requestType" -> new UrgencyCondition.RequestTypeIs(text(when, field));
            case "channel" -> new UrgencyCondition.ChannelIs(text(when, field));
            case "organisation" -> new UrgencyCondition.OrganisationIs(text(when, field));
            case "sentimentAtMost" -> new UrgencyCondition.SentimentAtMost(number(when, field));
            case "slaMinutesLeftAtMost" -> new UrgencyCondition.SlaMinutesLeftAtMost(whole(when, field));
            case "jql" -> new UrgencyCondition.MatchesJql(text(when, field));
            case "priorityAtLeast" -> new UrgencyCondition.PriorityAtLeast(text(when, field), texts(when, "order"));
            default ->
                throw new IllegalArgumentException(
                        "'" + field
                                + "' is no condition; there are words, requestType, channel, organisation, sentimentAtMost, slaMinutesLeftAtMost, jql and priorityAtLeast");
        };
    }

    /** As {@link #read} takes it. */
    public static ArrayNode write(UrgencyRules rules) {
        ArrayNode array = MAPPER.createArrayNode();
        for (UrgencyRule rule : rules.rules()) {
            ObjectNode node = array.addObject();
            node.put("name", rule.name());
            ObjectNode when = node.putObject("when");
            switch (rule.condition()) {
                case UrgencyCondition.HasWords has -> has.phrases().words().forEach(when.putArray("words")::add);
                case UrgencyCondition.RequestTypeIs is -> when.put("requestType", is.requestType());
                case UrgencyCondition.ChannelIs is -> when.put("channel", is.channel());
                case UrgencyCondition.OrganisationIs is -> when.put("organisation", is.organisation());
                case UrgencyCondition.SentimentAtMost most -> when.put("sentimentAtMost", most.score());
                case UrgencyCondition.SlaMinutesLeftAtMost most -> when.put("slaMinutesLeftAtMost", most.minutes());
                case UrgencyCondition.MatchesJql matches -> when.put("jql", matches.jql());
                case UrgencyCondition.PriorityAtLeast least -> {
                    when.put("priorityAtLeast", least.priority());
                    least.order().forEach(when.putArray("order")::add);
                }
            }
            node.put("atLeast", rule.atLeast().key());
        }
        return array;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("'" + field + "' must be a text, found " + shown(value));
        }
        return value.asText();
    }

    private static List<String> texts(JsonNode node, String field) {
        JsonNode value = node.path(field);
        List<String> texts = new ArrayList<>();
        value.forEach(one -> {
            if (one.isTextual()) {
                texts.add(one.asText());
            }
        });
        if (!value.isArray() || texts.size() != value.size()) {
            throw new IllegalArgumentException("'" + field + "' must be an array of texts, found " + shown(value));
        }
        return texts;
    }

    private static double number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isNumber()) {
            throw new IllegalArgumentException("'" + field + "' must be a number, found " + shown(value));
        }
        return value.asDouble();
    }

    private static long whole(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("'" + field + "' must be a whole number, found " + shown(value));
        }
        return value.asLong();
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }
}
