package com.heed.report;

/** Text of other people, made fit for files and pages. */
public final class WellFormed {
    private static final char INSTEAD = '\ufffd';

    private WellFormed() {}

    /**
     * The text without what breaks a file or hides what a page says: control characters other than tab and line ends, halves of surrogate
     * pairs, direction marks.
     */
    public static String text(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean line = point == '\n' || point == '\t' || point == '\r';
            switch (Character.getType(point)) {
                case Character.CONTROL -> out.append(line ? (char) point : INSTEAD);
                case Character.SURROGATE -> out.append(INSTEAD);
                case Character.FORMAT -> {
                    // Zero-width joiners shape emoji and scripts; the rest of this class only misleads.
                    if (point == 0x200d || point == 0x200c) {
                        out.append((char) point);
                    }
                }
                default -> out.appendCodePoint(point);
            }
        }
        return out.toString();
    }
}
