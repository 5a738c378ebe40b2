package com.heed.lab.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.Language;
import com.heed.Message;
import com.heed.lab.input.Table;
import com.heed.lab.run.WrongUse;
import com.heed.ranking.Turn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conversations to rank answers for: {@code id}, {@code request}, or JSON lines with {@code context} and possibly {@code candidates}.
 *
 * @param given    whether each names the answers to rank
 * @param labelled whether right answers are known
 */
record QueryFile(Path file, List<Query> queries, boolean given, boolean labelled) {
    private static final List<String> LABELS = List.of("label", "answer", "reply");

    /**
     * One conversation.
     *
     * @param row        what predictions call it
     * @param candidates null where the history is ranked
     * @param right      ids of the right answers; empty where they are not known
     * @param topic      empty where the file has none
     */
    record Query(
            long row,
            List<Turn> turns,
            Language language,
            @Nullable List<Candidate> candidates,
            Set<String> right,
            String topic) {
        /** What the customer said last. */
        String request() {
            return new HistoryFile.Row("", new com.heed.ranking.PastReply(turns, "-", ""), language).request();
        }
    }

    /** An answer that may be given. */
    record Candidate(String id, String text) {}

    /**
     * Reads a file.
     *
     * @throws WrongUse if it is empty, lacks a column, or a row lacks a text, an answer or names two answers alike
     */
    static QueryFile read(Path file) {
        Table table = Table.read(file);
        boolean dialogue = table.has("context");
        if (!dialogue && !table.has("request")) {
            throw new WrongUse("'" + file + "' has neither a column 'request' nor, in JSON lines, 'context'; it has "
                    + String.join(", ", table.columns()) + ".");
        }
        boolean given = table.has("candidates");
        String label = LABELS.stream().filter(table::has).findFirst().orElse(null);
        int topic = table.has("topic") ? table.column("topic") : -1;
        long[] numbers = table.rowNumbers();
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            String where = table.where(i);
            List<Turn> turns = dialogue
                    ? Turns.of(HistoryFile.json(table.cell(i, table.column("context")), where), "context", where)
                    : List.of(HistoryFile.request(table.cell(i, table.column("request")), where));
            List<Candidate> candidates = given ? candidates(table.cell(i, table.column("candidates")), where) : null;
            queries.add(new Query(
                    numbers[i],
                    turns,
                    Turns.language(turns),
                    candidates,
                    label == null ? Set.of() : right(table.cell(i, table.column(label))),
                    topic < 0 ? "" : table.cell(i, topic).strip()));
        }
        return new QueryFile(file, queries, given, queries.stream().anyMatch(query -> !query.right.isEmpty()));
    }

    private static List<Candidate> candidates(String cell, String where) {
        JsonNode list = cell.isBlank() ? null : HistoryFile.json(cell, where);
        if (list == null || !list.isArray() || list.isEmpty()) {
            throw new WrongUse(where
                    + ": 'candidates' has no answer; give at least one, such as [{\"id\": \"a\", \"text\": \"..\"}].");
        }
        List<Candidate> candidates = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int k = 0; k < list.size(); k++) {
            JsonNode one = list.get(k);
            String id = one.path("id").isValueNode() ? one.path("id").asText() : "";
            if (id.isEmpty()) {
                throw new WrongUse(where + ", candidate " + k + " has no 'id'; name every answer.");
            }
            if (!ids.add(id)) {
                throw new WrongUse(where + ": two candidates have the id '" + id + "'; give each its own.");
            }
            String text = Turn.ofRaw(
                            Message.Author.AGENT,
                            one.path("text").isTextual() ? one.path("text").asText() : "")
                    .text();
            if (text.isBlank()) {
                throw new WrongUse(where + ": candidate '" + id + "' has no text.");
            }
            candidates.add(new Candidate(id, text));
        }
        return candidates;
    }

    private static Set<String> right(String cell) {
        Set<String> right = new LinkedHashSet<>();
        if (cell.startsWith("[")) {
            HistoryFile.json(cell, "").forEach(id -> right.add(id.asText()));
        } else if (!cell.isBlank()) {
            right.add(cell.strip());
        }
        return right;
    }
}
