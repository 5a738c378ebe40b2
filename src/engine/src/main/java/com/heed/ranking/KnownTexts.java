package com.heed.ranking;

import com.heed.attention.MatchingHeads;
import com.heed.attention.TokenRows;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Texts of a training as heads read them, each once. Safe for many threads. */
final class KnownTexts {
    private final MatchingHeads heads;
    private final TokenStore store;
    private final Map<String, ReadText> answers = new ConcurrentHashMap<>();

    KnownTexts(MatchingHeads heads, TokenStore store) {
        this.heads = heads;
        this.store = store;
    }

    ReadText answer(String clean) {
        return answers.computeIfAbsent(clean, text -> read(text, true));
    }

    /** Turns are not kept: what the attention needs of one is many times what it makes of a conversation. */
    Conversation conversation(List<Turn> turns) {
        return Conversation.of(
                turns, turns.stream().map(turn -> read(turn.text(), false)).toList(), heads);
    }

    private ReadText read(String clean, boolean answer) {
        TextWords words = TextWords.of(clean);
        if (!store.has(clean)) {
            return new ReadText(clean, null, null, words);
        }
        TokenRows rows = store.tokens(clean);
        MatchingHeads.Pass pass = answer ? heads.answerPart() : heads.part();
        float[] row = new float[rows.width()];
        for (int t = 0; t < rows.rows(); t++) {
            rows.row(t, row);
            pass.row(row);
        }
        float[] part = pass.finish();
        return new ReadText(clean, store.sentence(clean), answer ? heads.answer(part) : part, words);
    }
}
