package com.heed.ranking;

/** A conversation made ready to rank answers by; see {@link ReplyRanker#readTurns}. Safe for many threads. */
public final class ReadTurns {
    private final Conversation conversation;

    ReadTurns(Conversation conversation) {
        this.conversation = conversation;
    }

    Conversation conversation() {
        return conversation;
    }

    /** Whether it has vectors; without them words alone rank. */
    public boolean hasVectors() {
        return conversation.asked() != null;
    }
}
