package com.heed.jira.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.jira.shared.SharedIndexException.Fault;
import com.heed.retrieval.EncodedAnswer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is written to an index and how. For one writer; each call is done, or throws and may be made again. */
final class SharedWrites {
    /** Answers sent at once: about a megabyte with their vectors. */
    private static final int AT_ONCE = 100;
    /** Segments are written again; of a large index that takes a while. */
    private static final long MERGE_MILLIS = 600_000;

    /** No index is made by a write, and none that is missing is an error to remove from. */
    private static final String IF_THERE = "ignore_unavailable=true&allow_no_indices=true";

    private final Cluster cluster;
    /** Whether anything was written that a query for removal would not see yet. */
    private boolean unseen;

    SharedWrites(Cluster cluster) {
        this.cluster = cluster;
    }

    /** @throws SharedIndexException also if there is no such alias: a write makes no index */
    void put(String alias, Collection<EncodedAnswer> answers) throws SharedIndexException {
        List<ObjectNode> lines = new ArrayList<>();
        for (EncodedAnswer answer : answers) {
            lines.add(action("index", KeptAnswer.key(answer.answer().id())));
            lines.add(KeptAnswer.document(answer));
            if (lines.size() >= 2 * AT_ONCE) {
                bulk(alias, lines);
                lines.clear();
            }
        }
        bulk(alias, lines);
    }

    void remove(String alias, Collection<String> ids) throws SharedIndexException {
        List<ObjectNode> lines = new ArrayList<>();
        for (String id : ids) {
            lines.add(action("delete", KeptAnswer.key(id)));
        }
        bulk(alias, lines);
    }

    private static ObjectNode action(String what, String key) {
        ObjectNode action = Cluster.JSON.createObjectNode();
        action.putObject(what).put("_id", key);
        return action;
    }

    private void bulk(String alias, List<ObjectNode> lines) throws SharedIndexException {
        if (lines.isEmpty()) {
            return;
        }
        unseen = true;
        JsonNode done = cluster.lines(alias + "/_bulk?require_alias=true", lines, Cluster.LONG_MILLIS);
        if (!done.path("errors").asBoolean()) {
            return;
        }
        for (JsonNode item : done.path("items")) {
            for (JsonNode of : item) {
                if (of.has("error")) {
                    throw Cluster.refused(of.path("status").asInt(500), of.path("error"));
                }
            }
        }
    }

    /** @param indexes a name, perhaps with a star at its end */
    void removeOfIssues(String indexes, Collection<String> issues) throws SharedIndexException {
        if (issues.isEmpty()) {
            return;
        }
        if (unseen) {
            refresh(indexes);
        }
        ObjectNode query = Cluster.JSON.createObjectNode();
        ArrayNode wanted = query.putObject("query").putObject("terms").putArray("issue");
        issues.forEach(wanted::add);
        JsonNode done = cluster.call(
                "POST", indexes + "/_delete_by_query?refresh=true&" + IF_THERE, query, Cluster.LONG_MILLIS);
        if (!done.path("failures").isEmpty()) {
            throw Cluster.refused(500, done.path("failures").path(0).path("cause"));
        }
    }

    /** Writes segments that hold removed answers again. @return whether no file holds any now; replicas may have them kept for half a minute more */
    boolean erase(String indexes) throws SharedIndexException {
        cluster.call(
                "POST", indexes + "/_forcemerge?only_expunge_deletes=true&flush=true&" + IF_THERE, null, MERGE_MILLIS);
        // Files of before are kept as long as searches read them, and until the next commit.
        refresh(indexes);
        cluster.call("POST", indexes + "/_flush?force=true&" + IF_THERE, null, Cluster.LONG_MILLIS);
        JsonNode total = cluster.call("GET", indexes + "/_stats/docs?" + IF_THERE, null, Cluster.LONG_MILLIS)
                .path("_all")
                .path("total")
                .path("docs");
        return total.path("deleted").asLong() == 0;
    }

    void refresh(String indexes) throws SharedIndexException {
        cluster.call("POST", indexes + "/_refresh?" + IF_THERE, null, Cluster.LONG_MILLIS);
        unseen = false;
    }

    Optional<String> mark(String alias, String mark) throws SharedIndexException {
        try {
            JsonNode text = cluster.call("GET", alias + "/_doc/m-" + mark, null, Cluster.LONG_MILLIS)
                    .path("_source")
                    .path("mark")
                    .path("text");
            return text.isTextual() ? Optional.of(text.asText()) : Optional.empty();
        } catch (SharedIndexException e) {
            if (e.fault() == Fault.MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    void mark(String alias, String mark, String text) throws SharedIndexException {
        ObjectNode document = Cluster.JSON.createObjectNode();
        document.putObject("mark").put("text", text);
        cluster.call("PUT", alias + "/_doc/m-" + mark + "?require_alias=true", document, Cluster.LONG_MILLIS);
    }
}
