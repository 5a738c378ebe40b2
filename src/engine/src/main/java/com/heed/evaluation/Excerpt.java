package com.heed.evaluation;

/** The beginning of a text, for examples. */
public final class Excerpt {
    private static final int LONGEST = 160;

    private Excerpt() {}

    /** At most {@value #LONGEST} characters, and no half of one. */
    public static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
