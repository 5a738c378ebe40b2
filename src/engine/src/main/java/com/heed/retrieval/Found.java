package com.heed.retrieval;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits      at most as many as wanted, by reciprocal rank fusion, the best first
 * @param byVectors whether vectors were compared; if not, words alone found these, because the question has no vector or the index holds none
 * @param cutShort  whether there may be more permitted answers behind the bound {@link AnswerIndex#MOST_LOOKED_AT}
 */
public record Found(List<Hit> hits, boolean byVectors, boolean cutShort) {
    public Found {
        hits = List.copyOf(hits);
    }
}
