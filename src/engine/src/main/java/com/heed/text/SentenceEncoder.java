package com.heed.text;

import com.heed.Language;

/** Turns texts into vectors. Safe for many threads; creating one loads nothing. */
public interface SentenceEncoder extends AutoCloseable {

    /**
     * Encodes one text. The same text gives the same vectors, bit for bit, whatever was encoded before.
     *
     * @param text     clean and masked
     * @param language {@link Language#ENGLISH} or {@link Language#CHINESE}
     * @throws EncoderUnavailableException if the model cannot be loaded on this node
     * @throws IllegalArgumentException    if no encoder reads the language
     * @throws IllegalStateException       after {@link #close()}
     */
    TextVector encode(String text, Language language) throws EncoderUnavailableException;

    /** Dimensions of a vector of this language. */
    int width(Language language);

    EncoderState state();

    /** Waits for texts under way and frees the model. */
    @Override
    void close();
}
