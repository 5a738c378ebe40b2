package com.heed.routing;

import static com.heed.routing.JsonFields.field;
import static com.heed.routing.JsonFields.number;
import static com.heed.routing.JsonFields.numberIn;
import static com.heed.routing.JsonFields.text;
import static com.heed.routing.JsonFields.textOrNull;
import static com.heed.routing.JsonFields.whole;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Channels, rules and decision records as JSON. Languages, classes and channels appear by their stable keys. Fields this version does not know are
 * passed over; a missing or wrong one is named.
 */
public final class RoutingJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RoutingJson() {}

    /** @throws IllegalArgumentException if a field is missing or wrong; names it, and the number of the channel */
    public static List<Channel> channels(JsonNode array) {
        if (!array.isArray()) {
            throw new IllegalArgumentException("channels must be a JSON array");
        }
        List<Channel> channels = new ArrayList<>();
        for (JsonNode node : array) {
            try {
                channels.add(channel(node));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("channel " + (channels.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        return channels;
    }

    public static ArrayNode channels(List<Channel> channels) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Channel channel : channels) {
            ObjectNode node = array.addObject();
            node.put("slug", channel.slug());
            node.put("name", channel.name());
            node.put("on", channel.on());
            node.put("costPerContact", channel.costPerContact());
            node.put("responseMinutes", channel.responseMinutes());
            node.put("handleMinutes", channel.handleMinutes());
            node.put("agents", channel.agents());
            node.put("capacityPerDay", channel.capacityPerDay());
            ArrayNode languages = node.putArray("languages");
            EnumSet.copyOf(channel.languages()).forEach(language -> languages.add(language.tag()));
        }
        return array;
    }

    /**
     * @param object {@code {"guardMinutes": 3, "preference": {"upset": ["phone", "chat"]}}}; both may be absent
     */
    public static RoutingRules rules(JsonNode object) {
        Map<ContactClass, List<String>> preference = new EnumMap<>(ContactClass.class);
        for (Map.Entry<String, JsonNode> entry : object.path("preference").properties()) {
            List<String> slugs = new ArrayList<>();
            for (JsonNode slug : entry.getValue()) {
                slugs.add(slug.asText());
            }
            preference.put(contactClass(entry.getKey()), slugs);
        }
        return new RoutingRules(preference, object.path("guardMinutes").asDouble(RoutingRules.GUARD_MINUTES));
    }

    public static ObjectNode rules(RoutingRules rules) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("guardMinutes", rules.guardMinutes());
        ObjectNode preference = node.putObject("preference");
        rules.preference().forEach((contactClass, slugs) -> {
            ArrayNode order = preference.putArray(contactClass.key());
            slugs.forEach(order::add);
        });
        return node;
    }

    static String write(DecisionRecord record) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", DecisionRecord.FORMAT);
        root.set("input", input(record.input()));
        root.set("rules", rules(record.rules()));
        root.set("decision", decision(record.decision()));
        return root.toString();
    }

    /** @throws IllegalArgumentException if the text is not JSON */
    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a decision record: " + e.getOriginalMessage(), e);
        }
    }

    static DecisionRecord read(JsonNode root) {
        return new DecisionRecord(
                input(field(root, "input")), rules(field(root, "rules")), decision(field(root, "decision")));
    }

    static ObjectNode input(RoutingInput input) {
        ObjectNode in = MAPPER.createObjectNode();
        in.put("class", input.contactClass().key());
        in.put("language", input.language() == null ? null : input.language().tag());
        in.put("wish", input.wish());
        in.put("arrivedOn", input.arrivedOn());
        in.set("channels", channels(input.channels()));
        ObjectNode waits = in.putObject("waitMinutes");
        input.waitMinutes().forEach(waits::put);
        ObjectNode taken = in.putObject("takenToday");
        input.takenToday().forEach(taken::put);
        return in;
    }

    static RoutingInput input(JsonNode in) {
        Map<String, Double> waits = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : in.path("waitMinutes").properties()) {
            waits.put(entry.getKey(), numberIn(entry.getValue(), "waitMinutes." + entry.getKey()));
        }
        Map<String, Integer> taken = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : in.path("takenToday").properties()) {
            taken.put(entry.getKey(), entry.getValue().asInt());
        }
        String language = textOrNull(in, "language");
        return new RoutingInput(
                contactClass(text(in, "class")),
                language == null ? null : Language.ofTag(language),
                textOrNull(in, "wish"),
                textOrNull(in, "arrivedOn"),
                channels(field(in, "channels")),
                waits,
                taken);
    }

    static ObjectNode decision(RoutingDecision decision) {
        ObjectNode node = MAPPER.createObjectNode();
        switch (decision) {
            case RoutingDecision.Routed routed -> {
                node.put("chosen", routed.chosen());
                node.put("runnerUp", routed.runnerUp());
                node.set("flip", routed.flip() == null ? null : reason(routed.flip()));
                node.put("policy", routed.policy());
            }
            case RoutingDecision.Held ignored -> node.putNull("chosen");
        }
        ArrayNode options = node.putArray("options");
        for (ChannelOption option : decision.options()) {
            ObjectNode row = options.addObject();
            row.put("slug", option.slug());
            row.put("name", option.name());
            row.put("waitMinutes", option.waitMinutes());
            row.put("cost", option.cost());
            row.put("fit", option.fit());
        }
        ArrayNode reasons = node.putArray("reasons");
        decision.reasons().forEach(reason -> reasons.add(reason(reason)));
        return node;
    }

    static RoutingDecision decision(JsonNode node) {
        List<ChannelOption> options = new ArrayList<>();
        for (JsonNode row : field(node, "options")) {
            options.add(new ChannelOption(
                    text(row, "slug"),
                    text(row, "name"),
                    number(row, "waitMinutes"),
                    number(row, "cost"),
                    number(row, "fit")));
        }
        List<RoutingReason> reasons = new ArrayList<>();
        for (JsonNode reason : field(node, "reasons")) {
            reasons.add(reason(reason));
        }
        String chosen = textOrNull(node, "chosen");
        if (chosen == null) {
            return new RoutingDecision.Held(options, reasons);
        }
        return new RoutingDecision.Routed(
                chosen,
                textOrNull(node, "runnerUp"),
                node.hasNonNull("flip") ? reason(node.get("flip")) : null,
                options,
                reasons,
                text(node, "policy"));
    }

    private static ObjectNode reason(RoutingReason reason) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("key", reason.key());
        ArrayNode args = node.putArray("args");
        for (Object arg : reason.args()) {
            switch (arg) {
                case Integer number -> args.add(number);
                case Double number -> args.add(number);
                default -> args.add((String) arg);
            }
        }
        return node;
    }

    private static RoutingReason reason(JsonNode node) {
        List<Object> args = new ArrayList<>();
        for (JsonNode arg : field(node, "args")) {
            args.add(arg.isInt() ? (Object) arg.intValue() : arg.isNumber() ? arg.doubleValue() : arg.asText());
        }
        return new RoutingReason(text(node, "key"), args);
    }

    private static Channel channel(JsonNode node) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        for (JsonNode tag : field(node, "languages")) {
            languages.add(Language.ofTag(tag.asText()));
        }
        return new Channel(
                text(node, "slug"),
                text(node, "name"),
                node.path("on").asBoolean(true),
                number(node, "costPerContact"),
                number(node, "responseMinutes"),
                number(node, "handleMinutes"),
                whole(node, "agents"),
                whole(node, "capacityPerDay"),
                languages);
    }

    private static ContactClass contactClass(String key) {
        for (ContactClass contactClass : ContactClass.values()) {
            if (contactClass.key().equals(key)) {
                return contactClass;
            }
        }
        throw new IllegalArgumentException(
                "unknown contact class '" + key + "'; expected simple, complex, upset or unknown");
    }
}
