package com.heed.jira.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.reply.Answer;
import com.heed.retrieval.Candidate;
import com.heed.retrieval.Question;
import com.heed.retrieval.RankFusion;
import com.heed.retrieval.WideningSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One search: four lists in one call, the parts that other lists' answers lack in a second, texts of the best in a third. Belongs to one thread. */
final class SharedCandidates implements WideningSearch.Source<String> {
    /** Looked at in the graph at least, since it misses more of the nearest the fewer it is asked for. */
    private static final int LEAST_NEIGHBOURS = 250;
    /** Documents named in one query. */
    private static final int MOST_NAMED = 5_000;
    /** Answers whose texts are read at a time. */
    private static final int READ_AT_ONCE = 100;

    private final Cluster cluster;
    private final String index;
    private final Deadline deadline;
    private final double bm25Factor;
    private final List<Part> parts;
    private final Map<String, Optional<Answer>> read = new HashMap<>();
    private List<String> order = List.of();

    /** @param deadline for all of it */
    SharedCandidates(Cluster cluster, String index, Question question, Deadline deadline) throws SharedIndexException {
        this.cluster = cluster;
        this.index = index;
        this.deadline = deadline;
        this.bm25Factor = cluster.bm25Factor(deadline.left());
        this.parts = Part.of(question, new RarestWords(cluster, index, deadline));
    }

    @Override
    public List<Candidate<String>> best(int most) throws IOException {
        List<ObjectNode> lines = new ArrayList<>();
        for (Part part : parts) {
            lines.add(Cluster.JSON.createObjectNode());
            ObjectNode search = lists(part.nearest(Math.max(most, LEAST_NEIGHBOURS)), most);
            lines.add(search);
        }
        List<Map<String, Double>> scores = new ArrayList<>();
        RankFusion<String> fusion = new RankFusion<>();
        for (JsonNode answer : ask(lines)) {
            Map<String, Double> list = scores(answer, parts.get(scores.size()));
            scores.add(list);
            fusion.add(List.copyOf(list.keySet()));
        }
        complete(scores, List.copyOf(fusion.documents()), most);
        List<Candidate<String>> candidates = fusion.documents().stream()
                .map(document -> candidate(document, scores))
                .sorted(Comparator.<Candidate<String>>comparingDouble(candidate -> -fusion.of(candidate.document()))
                        .thenComparing(Candidate::document))
                .toList();
        order = candidates.stream().map(Candidate::document).toList();
        return candidates;
    }

    private static ObjectNode lists(ObjectNode query, int most) {
        ObjectNode search = Cluster.JSON.createObjectNode();
        search.put("size", most).put("_source", false).put("track_total_hits", false);
        search.set("query", query);
        return search;
    }

    private List<JsonNode> ask(List<ObjectNode> lines) throws SharedIndexException {
        if (lines.isEmpty()) {
            return List.of();
        }
        JsonNode answers =
                cluster.lines(index + "/_msearch", lines, deadline.left()).path("responses");
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode answer : answers) {
            if (answer.has("error")) {
                throw Cluster.refused(answer.path("status").asInt(500), answer.path("error"));
            }
            all.add(answer);
        }
        return all;
    }

    /** By document, the best first. */
    private Map<String, Double> scores(JsonNode answer, Part part) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            scores.put(hit.path("_id").asText(), part.value(hit.path("_score").asDouble(), bm25Factor));
        }
        return scores;
    }

    /** Asks for the parts of answers that another list gave. */
    private void complete(List<Map<String, Double>> scores, List<String> all, int most) throws SharedIndexException {
        List<ObjectNode> lines = new ArrayList<>();
        List<Integer> of = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Map<String, Double> known = scores.get(i);
            List<String> missing = all.stream()
                    .filter(document -> !known.containsKey(document))
                    .toList();
            // A list of words that gave fewer than it might gave all that have any.
            boolean complete = parts.get(i).byWords() && known.size() < most;
            for (int from = 0; from < missing.size() && !complete; from += MOST_NAMED) {
                ArrayNode named = Cluster.JSON.createArrayNode();
                missing.subList(from, Math.min(missing.size(), from + MOST_NAMED))
                        .forEach(named::add);
                lines.add(Cluster.JSON.createObjectNode());
                lines.add(lists(parts.get(i).among(named), named.size()));
                of.add(i);
            }
        }
        List<JsonNode> answers = ask(lines);
        for (int i = 0; i < answers.size(); i++) {
            int part = of.get(i);
            scores.get(part).putAll(scores(answers.get(i), parts.get(part)));
        }
    }

    private Candidate<String> candidate(String document, List<Map<String, Double>> scores) {
        double[] values = new double[Part.PARTS];
        for (int i = 0; i < parts.size(); i++) {
            values[parts.get(i).place()] = scores.get(i).getOrDefault(document, 0.0);
        }
        return new Candidate<>(document, values[0], values[1], values[2], values[3]);
    }

    @Override
    public Optional<Answer> answer(String document) throws IOException {
        if (!read.containsKey(document)) {
            int at = Math.max(0, order.indexOf(document));
            read(order.subList(at, Math.min(order.size(), at + READ_AT_ONCE)).stream()
                    .filter(one -> !read.containsKey(one))
                    .toList());
        }
        return read.getOrDefault(document, Optional.empty());
    }

    private void read(List<String> documents) throws IOException {
        ObjectNode wanted = Cluster.JSON.createObjectNode();
        ArrayNode ids = wanted.putArray("ids");
        documents.forEach(ids::add);
        documents.forEach(document -> read.put(document, Optional.empty()));
        JsonNode found = cluster.call(
                "POST",
                index + "/_mget?_source_excludes=" + KeptAnswer.KEPT + "." + KeptAnswer.REQUEST_HALVES + ","
                        + KeptAnswer.KEPT + "." + KeptAnswer.REPLY_HALVES,
                wanted,
                deadline.left());
        for (JsonNode document : found.path("docs")) {
            if (document.path("found").asBoolean()) {
                read.put(document.path("_id").asText(), Optional.of(KeptAnswer.answer(document.path("_source"))));
            }
        }
    }
}
