package com.heed.retrieval;

import com.heed.learn.NearestVectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * Codes of the vectors of each segment, a byte a number on the heap, made once and dropped with the segment. A segment never changes, so neither do they. Safe for many threads.
 */
final class SegmentCodes {
    private final Map<IndexReader.CacheKey, Map<String, Coded>> segments = new ConcurrentHashMap<>();

    /**
     * Vectors of a field and what finds the nearest of them.
     *
     * @param stored  where they lie
     * @param nearest what finds them
     */
    record Coded(StoredVectors stored, NearestVectors nearest) {}

    /** Codes of a field of a segment, which are made if they are not there: about a second for 100,000 vectors. */
    Coded of(LeafReader segment, String field) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        Map<String, Coded> fields = segments.computeIfAbsent(core.getKey(), key -> {
            core.addClosedListener(segments::remove);
            return new ConcurrentHashMap<>();
        });
        try {
            Coded coded = fields.computeIfAbsent(field, name -> code(segment, name));
            StoredVectors stored = coded.stored.through(segment);
            return new Coded(stored, coded.nearest.readFrom(stored));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Coded code(LeafReader segment, String field) {
        try {
            StoredVectors stored = StoredVectors.of(segment, field);
            return new Coded(stored, new NearestVectors(stored));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
