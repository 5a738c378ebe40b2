package com.heed.sandbox.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A person's initials in a coloured disc; for the eye only, so it stands beside the name or inside something that says it. */
public final class Avatar {
    private static final String[] COLOURS = {"teal", "purple", "blue", "magenta", "orange", "green"};

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Avatar() {}

    public static Html write(Html html, String displayName) {
        String colour = COLOURS[Math.floorMod(displayName.hashCode(), COLOURS.length)];
        return html.element(
                "span", initials(displayName), "class", "site-avatar site-avatar-" + colour, "aria-hidden", "true");
    }

    /** First letters of the first and the last word; of a name without blanks the first one. */
    static String initials(String name) {
        List<String> words = BLANKS.splitAsStream(name.strip()).toList();
        String first = firstLetter(words.getFirst());
        return words.size() == 1 ? first : first + firstLetter(words.getLast());
    }

    private static String firstLetter(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
