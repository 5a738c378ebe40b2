package com.heed.text;

import org.jspecify.annotations.Nullable;

/** No text can be encoded on this node; {@link SentenceEncoder#state()} says why. Callers read by words instead. */
public final class EncoderUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    public EncoderUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
