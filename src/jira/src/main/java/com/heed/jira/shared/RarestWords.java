package com.heed.jira.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.retrieval.Question;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which words of a long question are looked for: the rarest, as in an index on a node's own disk. A short question is asked as it is. */
final class RarestWords {
    private static final Comparator<String> AS_BYTES =
            Comparator.comparing(word -> word.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final Cluster cluster;
    private final String index;
    private final Deadline deadline;

    RarestWords(Cluster cluster, String index, Deadline deadline) {
        this.cluster = cluster;
        this.index = index;
        this.deadline = deadline;
    }

    /** Each once, at most {@link Question#MOST_WORDS}. @param field with its path */
    List<String> of(String field, List<String> words) throws SharedIndexException {
        List<String> different = words.stream().distinct().toList();
        if (different.size() <= Question.MOST_WORDS) {
            return different;
        }
        Map<String, Integer> answers = answersWith(field, different);
        return answers.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(AS_BYTES)))
                .limit(Question.MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** In how many answers each word is, of those that are in any. */
    private Map<String, Integer> answersWith(String field, List<String> words) throws SharedIndexException {
        ObjectNode asked = Cluster.JSON.createObjectNode();
        String[] path = field.split("\\.", 2);
        asked.putObject("doc").putObject(path[0]).put(path[1], String.join(" ", words));
        asked.putArray("fields").add(field);
        asked.put("term_statistics", true)
                .put("field_statistics", false)
                .put("positions", false)
                .put("offsets", false)
                .put("payloads", false);
        JsonNode terms = cluster.call("POST", index + "/_termvectors", asked, deadline.left())
                .path("term_vectors")
                .path(field)
                .path("terms");
        Map<String, Integer> answers = new HashMap<>();
        terms.fields().forEachRemaining(term -> {
            int with = term.getValue().path("doc_freq").asInt();
            if (with > 0) {
                answers.put(term.getKey(), with);
            }
        });
        return answers;
    }
}
