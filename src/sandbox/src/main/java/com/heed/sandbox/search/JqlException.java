package com.heed.sandbox.search;

/** A query that cannot be read or does not fit the fields. The message is a sentence for the person who typed it. */
public final class JqlException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    JqlException(String message) {
        super(message);
    }
}
