package com.heed.text;

import java.util.Objects;

/**
 * What a person wrote, without markup, quotes and signature.
 *
 * @param text      one paragraph a line, possibly empty, well-formed UTF-16 in NFC
 * @param truncated whether the raw text was longer than {@link TextCleaner#MOST_CHARACTERS} and its end was not read
 */
public record CleanText(String text, boolean truncated) {
    public CleanText {
        Objects.requireNonNull(text, "text");
    }

    /** Whether there is a letter of any script. */
    public boolean hasWords() {
        return Languages.hasWords(text);
    }
}
