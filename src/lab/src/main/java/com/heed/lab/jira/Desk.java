package com.heed.lab.jira;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.input.TextFile;
import com.heed.lab.report.Texts;
import com.heed.lab.run.WrongUse;
import com.heed.routing.Channel;
import com.heed.routing.RoutingJson;
import com.heed.routing.RoutingRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The channels contacts are routed among.
 *
 * @param currency of their costs, ISO 4217
 * @param channels at least one
 * @param given    whether somebody gave them; else they are the first guess the app makes for a new project
 */
record Desk(String currency, List<Channel> channels, RoutingRules rules, boolean given) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEFAULT = "channels.json";

    /** The app's first guess. In its file the channels' names are keys of the app's texts. */
    static Desk first(Texts texts) {
        try (InputStream in = Desk.class.getResourceAsStream(DEFAULT)) {
            JsonNode root = JSON.readTree(in);
            for (JsonNode channel : root.path("channels")) {
                ((ObjectNode) channel)
                        .put("name", texts.app(channel.path("name").asText()));
            }
            return of(DEFAULT, root, false);
        } catch (IOException e) {
            throw new IllegalStateException(DEFAULT + " in the jar cannot be read", e);
        }
    }

    /**
     * Channels of a file: {@code {"currency": "EUR", "channels": [...], "rules": {...}}}, the last optional, or the channels alone.
     *
     * @throws WrongUse if it is something else; names the field
     */
    static Desk read(Path file) {
        JsonNode root = new TextFile(file).read(reader -> {
            try {
                return JSON.readTree(reader);
            } catch (JsonProcessingException e) {
                throw new WrongUse("'" + file + "' is not JSON: " + e.getOriginalMessage(), e);
            }
        });
        return of("'" + file + "'", root, true);
    }

    private static Desk of(String where, @Nullable JsonNode root, boolean given) {
        if (root == null || root.isMissingNode()) {
            throw new WrongUse(where + " is empty.");
        }
        try {
            List<Channel> channels = RoutingJson.channels(root.isArray() ? root : root.path("channels"));
            if (channels.isEmpty()) {
                throw new WrongUse(where + " has no channel; give at least one.");
            }
            String currency = root.path("currency").asText("CNY");
            Currency.getInstance(currency);
            return new Desk(currency, channels, RoutingJson.rules(root.path("rules")), given);
        } catch (IllegalArgumentException e) {
            String reason = e.getMessage() == null ? "'currency' is not an ISO 4217 code such as EUR" : e.getMessage();
            throw new WrongUse(where + ": " + reason + ".", e);
        }
    }
}
