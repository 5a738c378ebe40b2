package com.heed.learn;

import org.jspecify.annotations.Nullable;

/** A model file that cannot be used. The message is a sentence for an administrator: which file, what is wrong, what to do. */
public final class ModelFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelFormatException(String message) {
        super(message);
    }

    public ModelFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
