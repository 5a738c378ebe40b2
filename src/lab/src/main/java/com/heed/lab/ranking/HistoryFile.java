package com.heed.lab.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.Language;
import com.heed.Message;
import com.heed.lab.input.Table;
import com.heed.lab.run.WrongUse;
import com.heed.ranking.PastReply;
import com.heed.ranking.Turn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was asked and answered: {@code id}, {@code request}, {@code reply}, or JSON lines with {@code context} and {@code reply}.
 *
 * @param rows     in the order of the file
 * @param dialogue whether it has contexts and not requests
 */
record HistoryFile(Path file, List<Row> rows, boolean dialogue) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One reply.
     *
     * @param id several rows may have the same
     */
    record Row(String id, PastReply reply, Language language) {
        /** What the customer had said last. */
        String request() {
            List<Turn> turns = reply.turns();
            for (int i = turns.size() - 1; i >= 0; i--) {
                if (turns.get(i).fromCustomer()) {
                    return turns.get(i).text();
                }
            }
            return turns.get(turns.size() - 1).text();
        }
    }

    /**
     * Reads a file.
     *
     * @throws WrongUse if it is empty, lacks a column, or a row lacks a text
     */
    static HistoryFile read(Path file) {
        Table table = Table.read(file);
        boolean dialogue = table.has("context");
        if (!dialogue && !table.has("request")) {
            throw new WrongUse("'" + file + "' has neither a column 'request' nor, in JSON lines, 'context'; it has "
                    + String.join(", ", table.columns()) + ".");
        }
        int asked = table.column(dialogue ? "context" : "request");
        int replied = table.column("reply");
        int id = dialogue && !table.has("id") ? -1 : table.column("id");
        int named = table.has("dialogue") ? table.column("dialogue") : -1;
        List<Row> rows = new ArrayList<>();
        String group = "";
        Set<String> before = Set.of();
        for (int i = 0; i < table.size(); i++) {
            String where = table.where(i);
            List<Turn> turns = dialogue
                    ? Turns.of(json(table.cell(i, asked), where), "context", where)
                    : List.of(request(table.cell(i, asked), where));
            String reply =
                    Turn.ofRaw(Message.Author.AGENT, table.cell(i, replied)).text();
            if (reply.isBlank()) {
                throw new WrongUse(where + ": 'reply' has no word; leave the row out.");
            }
            // Rows of one dialogue follow each other and share turns.
            Set<String> texts = new HashSet<>();
            turns.forEach(turn -> texts.add(turn.text()));
            texts.add(reply);
            boolean goesOn = texts.stream().anyMatch(before::contains);
            group = named >= 0 ? table.cell(i, named) : goesOn ? group : "row " + i;
            before = texts;
            String name = id < 0 ? Integer.toString(i) : table.cell(i, id).strip();
            if (name.isEmpty()) {
                throw new WrongUse(where + ": 'id' is empty; name every reply.");
            }
            rows.add(new Row(name, new PastReply(turns, reply, group), Turns.language(turns)));
        }
        return new HistoryFile(file, rows, dialogue);
    }

    static Turn request(String raw, String where) {
        Turn turn = Turn.ofRaw(Message.Author.CUSTOMER, raw);
        if (turn.text().isBlank()) {
            throw new WrongUse(where + ": 'request' has no word; leave the row out.");
        }
        return turn;
    }

    static JsonNode json(String cell, String where) {
        try {
            return JSON.readTree(cell);
        } catch (JsonProcessingException e) {
            throw new WrongUse(
                    where + ": 'context' must be a list of turns, oldest first; this is '"
                            + (cell.length() > 60 ? cell.substring(0, 60) + "…" : cell) + "'.",
                    e);
        }
    }

    /** Rows of one language. */
    List<Row> of(Language language) {
        return rows.stream().filter(row -> row.language == language).toList();
    }
}
