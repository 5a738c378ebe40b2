package com.heed.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.desk.DeskTerms;
import com.heed.jira.setup.ChannelDraft;
import com.heed.jira.setup.ChannelTermsDraft;
import com.heed.jira.setup.DeskDraft;
import com.heed.jira.setup.DeskTermsDraft;
import com.heed.routing.ContactClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Channels and terms in a request's body, as drafts: numbers may be numbers or texts, as a page sends what was typed. */
final class DeskBody {
    /** Places of a channel without a limit: more than any day has contacts. */
    private static final String MANY = "100000000";

    private DeskBody() {}

    /** A channel of which everything must be said. */
    static ChannelDraft channel(JsonNode node) {
        return channel(node, "", "", "", "", List.of());
    }

    private static ChannelDraft channel(
            JsonNode node, String slug, String handle, String agents, String capacity, List<String> tongues) {
        List<String> languages = new ArrayList<>();
        node.path("languages").forEach(language -> languages.add(language.asText("")));
        return new ChannelDraft(
                text(node, "slug", slug),
                text(node, "name", ""),
                node.path("on").asBoolean(true),
                text(node, "costPerContact", ""),
                text(node, "responseMinutes", ""),
                text(node, "handleMinutes", handle),
                text(node, "agents", agents),
                text(node, "capacityPerDay", capacity),
                node.has("languages") ? languages : tongues);
    }

    /** Channels to be planned with: what a plan does not ask for may be left out, and without a capacity there is no limit. */
    static DeskDraft planned(JsonNode body, DeskTerms saved) {
        List<DeskDraft.Row> rows = new ArrayList<>();
        for (JsonNode node : body.path("channels")) {
            ChannelDraft channel = channel(node, "channel-" + (rows.size() + 1), "1", "0", MANY, List.of("en", "zh"));
            rows.add(new DeskDraft.Row(channel, "", terms(node)));
        }
        DeskTermsDraft before = DeskTermsDraft.of(saved);
        return new DeskDraft(
                rows,
                new DeskTermsDraft(
                        before.policy(),
                        before.failureCost(),
                        before.lossCost(),
                        before.guardMinutes(),
                        before.mostWaitMinutes(),
                        before.exploration(),
                        text(body, "contactsPerDay", before.contactsPerDay()),
                        text(body, "meanResponse", before.meanResponse()),
                        before.settledDays(),
                        before.zone(),
                        before.holidays()));
    }

    /** As the page sends them: nothing of it but what a plan needs is documented. */
    private static ChannelTermsDraft terms(JsonNode node) {
        Map<String, String> settles = new HashMap<>();
        for (ContactClass contactClass : ContactClass.values()) {
            settles.put(contactClass.key(), text(node, "settles." + contactClass.key(), ""));
        }
        return new ChannelTermsDraft(
                node.path("live").asBoolean(false),
                text(node, "waitPrice", ""),
                text(node, "patienceMinutes", ""),
                text(node, "promiseMinutes", ""),
                text(node, "minimumPerDay", ""),
                steps(node.path("firstResponses")),
                text(node, "shifts", ""),
                text(node, "skills", ""),
                settles,
                text(node, "serviceLevel", ""));
    }

    /** {@code [{"contacts": 100, "minutes": 10}]}, or the lines of the page. */
    private static String steps(JsonNode steps) {
        return steps.isArray()
                ? StreamSupport.stream(steps.spliterator(), false)
                        .map(step -> step.path("contacts").asText("") + " in "
                                + step.path("minutes").asText(""))
                        .collect(Collectors.joining("\n"))
                : steps.asText("");
    }

    private static String text(JsonNode node, String name, String absent) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? absent : value.asText("");
    }
}
