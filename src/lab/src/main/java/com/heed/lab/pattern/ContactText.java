package com.heed.lab.pattern;

import com.heed.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row says.
 *
 * @param clean    cleaned and masked
 * @param language null if it has no words
 * @param words    empty for a language Heed does not read
 * @param vector   of the sentence; empty for a language Heed does not read
 * @param mood     negative, neutral or positive; null where the model is not sure
 */
record ContactText(
        String clean,
        @Nullable Language language,
        List<String> words,
        float[] vector,
        @Nullable String mood) {

    /** Whether it can be compared with others. */
    boolean isRead() {
        return vector.length > 0;
    }
}
