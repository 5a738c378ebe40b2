package com.heed.sandbox.search;

/**
 * A piece of a query.
 *
 * @param text what it says, without quotes and escapes
 * @param at   place in the query, from 0
 */
record Token(Type type, String text, int at) {
    enum Type {
        WORD,
        QUOTED,
        SIGN,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    /** Whether it is this key word; a quoted one is not. */
    boolean is(String word) {
        return type == Type.WORD && text.equalsIgnoreCase(word);
    }
}
