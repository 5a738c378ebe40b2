package com.heed.lab.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.Language;
import com.heed.Message;
import com.heed.lab.run.WrongUse;
import com.heed.ranking.Turn;
import com.heed.text.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns as files write them: strings, or objects with {@code role} and {@code text}. */
final class Turns {
    private static final Set<String> CUSTOMER =
            Set.of("user", "usr", "customer", "client", "buyer", "q", "u", "c", "用户", "客户", "顾客", "买家", "seeker");
    private static final Set<String> AGENT = Set.of(
            "system",
            "sys",
            "agent",
            "assistant",
            "staff",
            "seller",
            "bot",
            "a",
            "s",
            "客服",
            "坐席",
            "卖家",
            "helper",
            "wizard");

    private Turns() {}

    /**
     * Reads a context. Turns without a role are taken to alternate, the last one being the customer's; those without a word are left out.
     *
     * @param field its name
     * @param where names file and row
     * @throws WrongUse if it is no list of turns, or no turn has a word
     */
    static List<Turn> of(JsonNode context, String field, String where) {
        if (!context.isArray()) {
            throw new WrongUse(
                    where + ": '" + field + "' must be a list of turns, oldest first, such as [\"Where is it?\"].");
        }
        List<Turn> turns = new ArrayList<>();
        int size = context.size();
        for (int i = 0; i < size; i++) {
            JsonNode turn = context.get(i);
            boolean customer = (size - 1 - i) % 2 == 0;
            String text;
            if (turn.isTextual()) {
                text = turn.asText();
            } else if (turn.isObject() && turn.path("text").isTextual()) {
                text = turn.path("text").asText();
                customer = isCustomer(turn, customer);
            } else {
                throw new WrongUse(where + ", turn " + i
                        + ": a turn is a text, or an object with 'role' and 'text'; this is " + shown(turn) + ".");
            }
            Turn read = Turn.ofRaw(customer ? Message.Author.CUSTOMER : Message.Author.AGENT, text);
            if (!read.text().isBlank()) {
                turns.add(read);
            }
        }
        if (turns.isEmpty()) {
            throw new WrongUse(where + ": '" + field + "' has no turn with a word; give at least one.");
        }
        return turns;
    }

    private static boolean isCustomer(JsonNode turn, boolean otherwise) {
        for (String field : new String[] {"role", "author", "speaker"}) {
            String role = turn.path(field).asText("").toLowerCase(Locale.ROOT);
            if (CUSTOMER.contains(role)) {
                return true;
            }
            if (AGENT.contains(role)) {
                return false;
            }
        }
        return otherwise;
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** The language a conversation is read for: Chinese where it has enough of it, else English. */
    static Language language(List<Turn> turns) {
        String all = turns.stream().map(Turn::text).collect(Collectors.joining("\n"));
        return Languages.of(all).orElse(Language.ENGLISH) == Language.CHINESE ? Language.CHINESE : Language.ENGLISH;
    }
}
