package com.heed.retrieval;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;

/** One way to find the answers whose vectors are nearest. Safe for many threads. */
interface NearestAnswers {
    VectorSearch kind();

    /** Makes what a search of this segment needs, so that the first one does not wait for it. */
    void warm(LeafReader segment) throws IOException;

    /** Drops what was made of all segments. */
    void clear();

    /**
     * Documents with the largest products, the largest first, of equals the one that stands first.
     *
     * @param field of the vectors
     * @param most  wanted
     */
    int[] nearest(IndexSearcher searcher, String field, float[] vector, int most) throws IOException;
}
