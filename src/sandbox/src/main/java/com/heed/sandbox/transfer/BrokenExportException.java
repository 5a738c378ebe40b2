package com.heed.sandbox.transfer;

/** An export that cannot be read. The message names the file, the issue where there is one, what is wrong and what to do; nothing was read. */
public final class BrokenExportException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    BrokenExportException(String message) {
        super(message);
    }

    BrokenExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
