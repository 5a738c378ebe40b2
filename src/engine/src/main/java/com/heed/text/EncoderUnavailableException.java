package com.heed.text;

import org.jspecify.annotations.Nullable;

/** No text can be encoded on this node, and {@link SentenceEncoder#state()} says why: callers read by words instead. Or no picture can be read on it, and the message says why. */
public final class EncoderUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    public EncoderUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
