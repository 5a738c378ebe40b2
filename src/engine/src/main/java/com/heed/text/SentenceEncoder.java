package com.heed.text;

import com.heed.Language;

/** Turns texts into vectors. Safe for many threads; creating one loads nothing. */
public interface SentenceEncoder extends AutoCloseable {

    /**
     * Encodes one text. The same text and pooling give the same vectors, bit for bit, whatever was encoded before.
     *
     * @param text     clean and masked
     * @param language {@link Language#ENGLISH} or {@link Language#CHINESE}
     * @param pooling  sees the token vectors of this one run of the model
     * @throws EncoderUnavailableException if the model cannot be loaded on this node
     * @throws IllegalArgumentException    if no encoder reads the language
     * @throws IllegalStateException       after {@link #close()}
     */
    TextVector encode(String text, Language language, TokenPooling pooling) throws EncoderUnavailableException;

    /** As {@link #encode(String, Language, TokenPooling)}, without a pooled vector. */
    default TextVector encode(String text, Language language) throws EncoderUnavailableException {
        return encode(text, language, TokenPooling.NONE);
    }

    /** Dimensions of a vector of this language. */
    int width(Language language);

    /** Names the model that reads this language and its weights: two with the same identity give the same vectors for the same text. */
    String identity(Language language);

    EncoderState state();

    /** Waits for texts under way and frees the model. */
    @Override
    void close();
}
