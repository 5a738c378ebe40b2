package com.heed.lab.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.lab.input.TextFile;
import com.heed.lab.run.WrongUse;
import com.heed.ranking.PastReply;
import com.heed.ranking.Turn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Dialogues as replies to learn from: each turn of an agent with what was said before.
 *
 * @param replies in the order of the file
 * @param kinds   (replies) what each is about, names with blanks between them: domains of the acts of its turn where the file has acts, else services of the dialogue; empty where it has neither
 */
record Dialogues(List<PastReply> replies, List<String> kinds) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An act is a list: what is done, the domain, the slot; what is done in any domain, such as to greet, is named here first. */
    private static final String ANY = "General";

    /** Reads JSON lines with {@code dialogue}, {@code turns} and possibly {@code services}, or {@code acts} of the turns. */
    static Dialogues read(Path file) {
        List<PastReply> replies = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        new TextFile(file).read(reader -> {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(line, "'" + file + "', line " + number, replies, kinds);
                }
            }
            return number;
        });
        if (replies.isEmpty()) {
            throw new WrongUse("'" + file + "' has no turn of an agent behind another turn.");
        }
        return new Dialogues(replies, kinds);
    }

    private static void add(String line, String where, List<PastReply> replies, List<String> kinds) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new WrongUse(where + " is not JSON: " + e.getOriginalMessage(), e);
        }
        List<Turn> turns = Turns.of(node.path("turns"), "turns", where);
        String kind = StreamSupport.stream(node.path("services").spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .collect(Collectors.joining(" "));
        // A turn without a word is left out, and then the places are others.
        boolean whole = turns.size() == node.path("turns").size();
        for (int i = 1; i < turns.size(); i++) {
            if (!turns.get(i).fromCustomer()) {
                replies.add(new PastReply(
                        turns.subList(0, i),
                        turns.get(i).text(),
                        node.path("dialogue").asText(where)));
                JsonNode acts = whole ? node.path("turns").path(i).path("acts") : node;
                kinds.add(acts.isArray() ? domains(acts) : kind);
            }
        }
    }

    private static String domains(JsonNode acts) {
        return StreamSupport.stream(acts.spliterator(), false)
                .filter(act -> !act.path(0).asText().equals(ANY))
                .map(act -> act.path(1).asText())
                .filter(domain -> !domain.isBlank())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    Dialogues at(List<Integer> some) {
        return new Dialogues(
                some.stream().map(replies::get).toList(),
                some.stream().map(kinds::get).toList());
    }
}
