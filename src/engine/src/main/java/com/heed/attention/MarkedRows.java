package com.heed.attention;

import java.util.List;

/**
 * A sequence of parts, such as the turns of a conversation.
 *
 * @param parts token vectors of each, all of the same width
 * @param marks of each part, from 0: which part it is
 */
public record MarkedRows(List<TokenRows> parts, int[] marks) {
    public MarkedRows {
        parts = List.copyOf(parts);
        if (parts.size() != marks.length) {
            throw new IllegalArgumentException(parts.size() + " parts with " + marks.length + " marks");
        }
    }

    /** One part that needs no telling apart. */
    public static MarkedRows of(TokenRows part) {
        return new MarkedRows(List.of(part), new int[1]);
    }

    /** Rows of all parts. */
    int rows() {
        int rows = 0;
        for (TokenRows part : parts) {
            rows += part.rows();
        }
        return rows;
    }
}
