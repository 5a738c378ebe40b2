package com.heed.lab.sentiment;

import com.heed.Language;
import com.heed.text.TextVector;
import com.heed.text.Words.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as the models see it.
 *
 * @param clean    cleaned and masked
 * @param language null if it has no words
 * @param words    empty for a language Heed does not read
 * @param vector   null for a language Heed does not read, and where the encoder is missing
 */
record ReadText(
        String clean,
        @Nullable Language language,
        List<Word> words,
        @Nullable TextVector vector) {

    /** Whether a model reads it. */
    boolean isRead() {
        return language == Language.ENGLISH || language == Language.CHINESE;
    }
}
