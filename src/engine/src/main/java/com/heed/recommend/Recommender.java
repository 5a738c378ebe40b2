package com.heed.recommend;

/** Ranks all items for a customer. May be used by many threads. */
public interface Recommender {

    /**
     * Scores items.
     *
     * @param past   what the customer did; may be empty
     * @param scores (items) filled: the higher, the sooner; 0 or less where it has nothing to say for an item, and only those above 0 count
     */
    void score(History past, double[] scores);
}
