package com.heed.retrieval;

import com.heed.Language;
import java.util.Map;

/**
 * How an index stands.
 *
 * @param languages each that has answers
 * @param bytes     on disk
 */
public record IndexState(Map<Language, OfLanguage> languages, long bytes) {
    public IndexState {
        languages = Map.copyOf(languages);
    }

    /**
     * Answers of one language.
     *
     * @param answers        that searches see
     * @param withoutVectors of them, found by words alone
     * @param vectorSearch   how vectors are found
     */
    public record OfLanguage(int answers, int withoutVectors, VectorSearch vectorSearch) {}

    /** Answers of all languages. */
    public int answers() {
        return languages.values().stream().mapToInt(OfLanguage::answers).sum();
    }
}
