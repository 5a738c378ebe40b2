package com.heed.reply;

import org.jspecify.annotations.Nullable;

/** Why a file of help articles was not taken in. Nothing of it was. */
public final class ArticleImportException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String value;

    /** What was wrong, for a sentence in the reader's language. The value of each is given in brackets. */
    public enum Fault {
        /** A ZIP without {@code entities.xml}, so no XML export of a space. */
        NO_EXPORT,
        /** No ZIP, or a damaged one. */
        NO_ZIP,
        /** An entry that names a place outside of the ZIP (the name). */
        UNSAFE_NAME,
        /** {@code entities.xml} is no XML, was cut, or holds bytes that are not of its encoding (the line). */
        DAMAGED,
        /** {@code entities.xml} unpacks to too much (the most bytes). */
        TOO_LARGE,
        /** Too many pages (the most). */
        TOO_MANY,
        /** The file could not be read. */
        UNREADABLE
    }

    ArticleImportException(Fault fault, String value, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.fault = fault;
        this.value = value;
    }

    public Fault fault() {
        return fault;
    }

    /** What the fault names; possibly empty. */
    public String value() {
        return value;
    }
}
