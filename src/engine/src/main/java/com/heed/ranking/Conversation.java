package com.heed.ranking;

import com.heed.attention.MatchingHeads;
import com.heed.learn.Rows;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A conversation made ready to rank answers by. Safe for many threads.
 *
 * @param last   its last turn
 * @param asked  the query of its attention, (units); null without an encoder
 * @param recent sum of the vectors of its last {@value #TURNS} turns, of length 1; null without an encoder
 * @param lastWords   of its last turn
 * @param recentWords of its last turns
 * @param allWords    of all turns
 * @param said   turns of the agent among the last ones, newest last
 */
record Conversation(
        ReadText last,
        float @Nullable [] asked,
        float @Nullable [] recent,
        TextWords lastWords,
        TextWords recentWords,
        TextWords allWords,
        List<ReadText> said) {
    /** Turns the attention looks at. */
    static final int TURNS = 3;
    /** Turns whose words count. */
    static final int MOST_TURNS = 8;

    /** Marks of turns: which one from the end, and who spoke. */
    static final int MARKS = 2 * TURNS;

    /** By what a product of two queries has to be multiplied to lie in [-1, 1]. */
    double norm() {
        return asked == null ? 0 : 1 / Math.max(1e-12, Rows.sum(asked, asked));
    }

    static int mark(int fromEnd, boolean agent) {
        return 2 * fromEnd + (agent ? 1 : 0);
    }

    /**
     * Joins turns.
     *
     * @param turns at least one, oldest first
     * @param read  of each
     * @param heads null without an encoder
     */
    static Conversation of(List<Turn> turns, List<ReadText> read, @Nullable MatchingHeads heads) {
        int size = turns.size();
        List<ReadText> recent = read.subList(Math.max(0, size - TURNS), size);
        ReadText last = read.get(size - 1);
        float[] asked = null;
        float[] mean = null;
        if (heads != null && last.attended() != null) {
            List<ReadText> attended =
                    recent.stream().filter(text -> text.attended() != null).toList();
            int[] marks = new int[attended.size()];
            int at = 0;
            for (int i = Math.max(0, size - TURNS); i < size; i++) {
                if (read.get(i).attended() != null) {
                    marks[at++] = mark(size - 1 - i, !turns.get(i).fromCustomer());
                }
            }
            asked = heads.asked(
                    attended.stream()
                            .map(text -> Objects.requireNonNull(text.attended()))
                            .toList(),
                    marks);
            mean = new float[Objects.requireNonNull(last.sentence()).length];
            for (ReadText text : attended) {
                Rows.addScaled(mean, 1, Objects.requireNonNull(text.sentence()));
            }
            Rows.scale(mean, (float) (1 / Math.sqrt(Math.max(1e-12, Rows.sum(mean, mean)))));
        }
        List<ReadText> said = new java.util.ArrayList<>();
        for (int i = Math.max(0, size - TURNS); i < size; i++) {
            if (!turns.get(i).fromCustomer()) {
                said.add(read.get(i));
            }
        }
        return new Conversation(
                last,
                asked,
                mean,
                last.words(),
                TextWords.joined(recent.stream().map(ReadText::words).toList()),
                TextWords.joined(read.subList(Math.max(0, size - MOST_TURNS), size).stream()
                        .map(ReadText::words)
                        .toList()),
                said);
    }
}
