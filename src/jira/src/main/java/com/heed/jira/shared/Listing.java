package com.heed.jira.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.Language;
import com.heed.retrieval.IndexState;
import com.heed.retrieval.VectorSearch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which indexes of this Jira there are. */
final class Listing {
    private final Cluster cluster;
    private final String name;

    Listing(Cluster cluster) {
        this.cluster = cluster;
        this.name = cluster.connection().name();
    }

    /** What is searched, by project and encoder: the build behind it. */
    Map<IndexName, String> inUse() throws SharedIndexException {
        Map<IndexName, String> inUse = new HashMap<>();
        for (JsonNode row : rows("_cat/aliases/" + name + "-*?format=json&h=alias,index")) {
            String alias = row.path("alias").asText();
            IndexName.read(name, alias)
                    .filter(of -> of.searched().equals(alias))
                    .ifPresent(of -> inUse.put(of, row.path("index").asText()));
        }
        return inUse;
    }

    /** Every build, with the project and encoder it is of. */
    Map<String, IndexName> builds() throws SharedIndexException {
        Map<String, IndexName> builds = new LinkedHashMap<>();
        for (JsonNode row : rows("_cat/indices/" + name + "-*?format=json&h=index")) {
            String index = row.path("index").asText();
            Optional<IndexName> of = IndexName.read(name, index);
            of.ifPresent(known -> builds.put(index, known));
        }
        return builds;
    }

    private JsonNode rows(String path) throws SharedIndexException {
        return cluster.call("GET", path, null, Cluster.SHORT_MILLIS);
    }

    /** Lets a build be searched, in one step, and deletes every other of its project. */
    void replace(IndexName of, String index) throws SharedIndexException {
        ObjectNode steps = Cluster.JSON.createObjectNode();
        ArrayNode actions = steps.putArray("actions");
        String before = inUse().get(of);
        if (before != null) {
            actions.addObject().putObject("remove").put("index", before).put("alias", of.searched());
        }
        actions.addObject().putObject("remove").put("index", index).put("alias", of.building());
        actions.addObject().putObject("add").put("index", index).put("alias", of.searched());
        cluster.call("POST", "_aliases", steps, Cluster.LONG_MILLIS);
        delete(builds().entrySet().stream()
                .filter(build -> build.getValue().project() == of.project())
                .map(Map.Entry::getKey)
                .filter(build -> !build.equals(index))
                .toList());
    }

    /** Deletes builds by their names, never by a star. */
    void delete(Collection<String> builds) throws SharedIndexException {
        for (String build : builds) {
            cluster.call("DELETE", build + "?ignore_unavailable=true", null, Cluster.LONG_MILLIS);
        }
    }

    /** How many answers each index in use holds. */
    Map<IndexName, Integer> answers() throws SharedIndexException {
        List<IndexName> names = List.copyOf(inUse().keySet());
        if (names.isEmpty()) {
            return Map.of();
        }
        List<ObjectNode> lines = new ArrayList<>();
        for (IndexName of : names) {
            lines.add(
                    Cluster.JSON.createObjectNode().put("index", of.searched()).put("ignore_unavailable", true));
            ObjectNode count = Cluster.JSON.createObjectNode().put("size", 0).put("track_total_hits", true);
            count.putObject("query").putObject("exists").put("field", "language");
            lines.add(count);
        }
        JsonNode counts = cluster.lines("_msearch", lines, Cluster.SHORT_MILLIS).path("responses");
        Map<IndexName, Integer> answers = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            answers.put(
                    names.get(i),
                    counts.path(i).path("hits").path("total").path("value").asInt());
        }
        return answers;
    }

    IndexState state(IndexName of, VectorSearch by) throws SharedIndexException {
        ObjectNode wanted = Cluster.JSON.createObjectNode().put("size", 0);
        ObjectNode aggregations = wanted.putObject("aggs");
        ObjectNode languages = aggregations.putObject("languages");
        languages.putObject("terms").put("field", "language");
        ObjectNode withVectors = languages.putObject("aggs");
        for (Language language : List.of(Language.ENGLISH, Language.CHINESE)) {
            withVectors
                    .putObject(language.tag())
                    .putObject("filter")
                    .putObject("exists")
                    .put("field", "vector." + Fields.reply(language));
        }
        JsonNode buckets = cluster.call("POST", of.searched() + "/_search", wanted, Cluster.SHORT_MILLIS)
                .path("aggregations")
                .path("languages")
                .path("buckets");
        Map<Language, IndexState.OfLanguage> states = new EnumMap<>(Language.class);
        for (JsonNode bucket : buckets) {
            Language language = Language.ofTag(bucket.path("key").asText());
            int answers = bucket.path("doc_count").asInt();
            int with = bucket.path(language.tag()).path("doc_count").asInt();
            states.put(language, new IndexState.OfLanguage(answers, answers - with, by));
        }
        long bytes = cluster.call("GET", of.searched() + "/_stats/store", null, Cluster.SHORT_MILLIS)
                .path("_all")
                .path("primaries")
                .path("store")
                .path("size_in_bytes")
                .asLong();
        return new IndexState(states, bytes);
    }
}
