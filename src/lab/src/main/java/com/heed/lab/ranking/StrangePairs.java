package com.heed.lab.ranking;

import com.heed.Message;
import com.heed.lab.input.Table;
import com.heed.lab.run.WrongUse;
import com.heed.ranking.PastReply;
import com.heed.ranking.Turn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pairs of other trades, to weigh signs on as they are where nothing like it was learned: replies in the forms of a history, or talk, utterance by utterance, each of which is the reply to those before it. */
final class StrangePairs {
    private StrangePairs() {}

    /** @throws WrongUse if the file has neither form, or a reply no word */
    static List<PastReply> read(Path file) {
        Table table = Table.read(file);
        if (!table.has("text")) {
            return HistoryFile.read(file).rows().stream()
                    .map(HistoryFile.Row::reply)
                    .toList();
        }
        int dialogue = table.column("dialogue");
        int text = table.column("text");
        List<PastReply> pairs = new ArrayList<>();
        List<String> said = new ArrayList<>();
        String group = "";
        for (int i = 0; i < table.size(); i++) {
            String name = table.cell(i, dialogue);
            if (!name.equals(group)) {
                said.clear();
                group = name;
            }
            String clean = Turn.ofRaw(Message.Author.AGENT, table.cell(i, text)).text();
            if (clean.isBlank()) {
                continue;
            }
            if (!said.isEmpty()) {
                pairs.add(new PastReply(turns(said), clean, group));
            }
            said.add(clean);
        }
        if (pairs.isEmpty()) {
            throw new WrongUse("'" + file + "' has no utterance behind another one of the same dialogue.");
        }
        return pairs;
    }

    /** Who spoke is not known: the last one is taken for the customer, and so on in turn. */
    private static List<Turn> turns(List<String> said) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            boolean customer = (said.size() - 1 - i) % 2 == 0;
            turns.add(new Turn(customer ? Message.Author.CUSTOMER : Message.Author.AGENT, said.get(i)));
        }
        return turns;
    }
}
