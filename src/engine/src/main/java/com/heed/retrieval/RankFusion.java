package com.heed.retrieval;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reciprocal rank fusion: an answer counts with the sum of 1 / (60 + rank) over the lists it is in (Cormack, Clarke and Büttcher 2009). Belongs to one thread.
 *
 * @param <D> what names a document
 */
public final class RankFusion<D> {
    private static final int RANK_OFFSET = 60;

    private final Map<D, Double> sums = new HashMap<>();

    /** Adds a list. @param ranked the best first, each once */
    public void add(List<D> ranked) {
        for (int rank = 1; rank <= ranked.size(); rank++) {
            sums.merge(ranked.get(rank - 1), 1.0 / (RANK_OFFSET + rank), Double::sum);
        }
    }

    /** Documents that are in any list. */
    public Set<D> documents() {
        return Collections.unmodifiableSet(sums.keySet());
    }

    /** The sum of a document; 0 of one that is in no list. */
    public double of(D document) {
        return sums.getOrDefault(document, 0.0);
    }
}
