package com.heed.ranking;

import java.util.List;

/**
 * What an agent answered in a conversation; a pair to learn from.
 *
 * @param turns what had been said before, oldest first, at least one turn
 * @param reply clean and masked, not blank
 * @param group which conversation it is from: pairs of one are never learned from and measured on at once
 */
public record PastReply(List<Turn> turns, String reply, String group) {
    public PastReply {
        turns = List.copyOf(turns);
        if (turns.isEmpty() || reply.isBlank()) {
            throw new IllegalArgumentException("a reply of " + reply.length() + " characters after " + turns.size()
                    + " turns is nothing to learn from");
        }
    }
}
