package com.heed.retrieval;

import org.jspecify.annotations.Nullable;

/** An index that cannot be used. The message is a sentence for an administrator: which folder, what is wrong, what to do. Nothing is lost: an index is made of what the host keeps and can be built again. */
public final class BrokenIndexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenIndexException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
