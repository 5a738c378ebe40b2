package com.heed.reply;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Whether a text is text: no control characters, nothing unreadable, nothing read in the wrong encoding. */
public final class TextCheck {
    private static final List<Charset> WESTERN = List.of(StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"));
    private static final int EXCERPT = 24;

    private TextCheck() {}

    /** The first thing that is wrong with it, in reading order: a {@link TemplateFault.BadCharacter} or a {@link TemplateFault.WrongEncoding}. */
    public static Optional<TemplateFault> firstFault(String text) {
        Optional<TemplateFault> character = badCharacter(text);
        return character.isPresent() ? character : wrongEncoding(text);
    }

    private static Optional<TemplateFault> badCharacter(String text) {
        int line = 1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '\n') {
                line++;
            } else if (isNoText(c)) {
                return Optional.of(new TemplateFault.BadCharacter(c, line));
            }
            i += Character.charCount(c);
        }
        return Optional.empty();
    }

    /** Direction marks are among them: they would turn the rest of a line around. */
    static boolean isNoText(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean unreadable = c == 0xFFFD || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE;
        return control || half || direction || unreadable;
    }

    /** Bytes above ASCII are valid UTF-8 by chance only when somebody read UTF-8 as something else. */
    private static Optional<TemplateFault> wrongEncoding(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return Optional.empty();
        }
        for (Charset western : WESTERN) {
            if (western.newEncoder().canEncode(text)) {
                try {
                    String meant = StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(western.newEncoder().encode(CharBuffer.wrap(text)))
                            .toString();
                    int from = firstAboveAscii(text);
                    int meantFrom = firstAboveAscii(meant);
                    return Optional.of(new TemplateFault.WrongEncoding(excerpt(text, from), excerpt(meant, meantFrom)));
                } catch (CharacterCodingException none) {
                    // Not UTF-8: the text is what it says.
                }
            }
        }
        return Optional.empty();
    }

    private static int firstAboveAscii(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) < 0x80) {
            i++;
        }
        return i;
    }

    /** Up to {@value #EXCERPT} code points of a line. */
    static String excerpt(String text, int from) {
        int end = text.indexOf('\n', from);
        String line = text.substring(from, end < 0 ? text.length() : end);
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
