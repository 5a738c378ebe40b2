package com.heed.ranking;

import java.util.List;

/** Makes texts ready for one ranker. Safe for many threads. */
public interface ReplyReader {
    /**
     * Makes a conversation ready.
     *
     * @param turns oldest first, at least one
     * @throws IllegalArgumentException without a turn
     */
    ReadTurns turns(List<Turn> turns);

    /** Makes an answer ready. @param clean clean and masked */
    ReadAnswer answer(String clean);
}
