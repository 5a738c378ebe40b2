package com.heed.sandbox.plugin;

import org.jspecify.annotations.Nullable;

/** The host refuses an app. The message is a sentence for the person who built it: what is wrong and where. */
public final class AppRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AppRefused(String message) {
        super(message);
    }

    public AppRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
