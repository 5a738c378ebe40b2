package com.heed.reply;

import org.jspecify.annotations.Nullable;

/** An export of articles that cannot be used; nothing of it was taken. The message is a sentence for an administrator: what is wrong and what to do. */
public final class ArticleImportException extends Exception {
    private static final long serialVersionUID = 1L;

    ArticleImportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
