package com.heed.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * Codes of the vectors of each segment, on the heap, made once and dropped with the segment. A segment never changes, so neither do they. Safe for many threads.
 *
 * @param <C> one kind of codes
 */
final class SegmentCodes<C> {
    private final Map<IndexReader.CacheKey, Map<String, Coded<C>>> segments = new ConcurrentHashMap<>();
    private final Function<StoredVectors, C> make;

    SegmentCodes(Function<StoredVectors, C> make) {
        this.make = make;
    }

    /**
     * Vectors of a field and their codes.
     *
     * @param stored where they lie
     */
    record Coded<C>(StoredVectors stored, C codes) {}

    /** Codes of a field of a segment, which are made if they are not there: about a second for 100,000 vectors. */
    Coded<C> of(LeafReader segment, String field) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        Map<String, Coded<C>> fields = segments.computeIfAbsent(core.getKey(), key -> {
            core.addClosedListener(segments::remove);
            return new ConcurrentHashMap<>();
        });
        try {
            Coded<C> coded = fields.computeIfAbsent(field, name -> code(segment, name));
            return new Coded<>(coded.stored.through(segment), coded.codes);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private Coded<C> code(LeafReader segment, String field) {
        try {
            StoredVectors stored = StoredVectors.of(segment, field);
            return new Coded<>(stored, make.apply(stored));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops all, for an index that is searched otherwise now. */
    void clear() {
        segments.values().forEach(Map::clear);
    }
}
