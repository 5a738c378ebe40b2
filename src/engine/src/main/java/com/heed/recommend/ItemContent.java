package com.heed.recommend;

import java.util.List;
import java.util.function.Function;

/**
 * What items tell of themselves, whoever had them.
 *
 * @param words  of as many items: what they say and are
 * @param images of as many items: how they look
 */
record ItemContent(SparseRows words, ImageVectors images) {

    /** @param words of an item's text */
    static ItemContent of(Catalogue catalogue, Function<String, List<String>> words, long seed) {
        return new ItemContent(SparseRows.content(catalogue, words), ImageVectors.of(catalogue, seed));
    }
}
