package com.heed.retrieval;

import com.heed.Language;
import com.heed.text.Words;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What answers are looked for with.
 *
 * @param words    lower-cased, as {@link Words} gives them; repeated ones count once
 * @param language whose answers are searched
 * @param vector   (width of the language's encoder), of length 1, read only; null if the encoder is missing, then words alone find
 */
public record Question(List<String> words, Language language, float @Nullable [] vector) {
    /** Of a long question the rarest words are looked for; the others hardly tell answers apart and cost most. */
    public static final int MOST_WORDS = 24;

    public Question {
        words = List.copyOf(words);
        Objects.requireNonNull(language, "language");
    }

    /** A text and its vector. @param text clean and masked */
    public static Question of(String text, Language language, float[] vector) {
        return new Question(IndexedWords.of(text, language), language, vector);
    }

    /** A text whose words alone are looked for. @param text clean and masked */
    public static Question byWords(String text, Language language) {
        return new Question(IndexedWords.of(text, language), language, null);
    }

    /** The same without its vector. */
    public Question byWords() {
        return new Question(words, language, null);
    }

    /** The same without words. */
    public Question byVector() {
        return new Question(List.of(), language, vector);
    }
}
