package com.heed.suggestion;

import com.heed.ranking.Turn;
import java.util.List;

/**
 * What an agent chose among the replies shown for a conversation.
 *
 * @param turns   what had been said by then, clean and masked, at least one turn
 * @param answers that were shown, clean and masked, at least one
 * @param used    which of them was used, from 0; {@link #NONE} for none
 * @param weight  how much the choice says, in (0, 1]
 * @param group   the contact, as in {@link AnsweredContact}
 */
public record ShownReplies(List<Turn> turns, List<String> answers, int used, double weight, String group) {
    public static final int NONE = -1;

    public ShownReplies {
        turns = List.copyOf(turns);
        answers = List.copyOf(answers);
        if (turns.isEmpty() || answers.isEmpty() || used < NONE || used >= answers.size()) {
            throw new IllegalArgumentException(
                    "choice " + used + " among " + answers.size() + " replies after " + turns.size() + " turns");
        }
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight " + weight + " of a choice must be in (0, 1]");
        }
    }
}
