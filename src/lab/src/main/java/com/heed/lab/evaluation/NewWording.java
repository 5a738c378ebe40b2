package com.heed.lab.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows of a test whose wording was not learned from. Short turns of a chat repeat: what stands in training word for word says nothing about what is new. */
public final class NewWording {
    private NewWording() {}

    /**
     * Rows whose letters and digits, in lower case, are in this order no text that was learned from; a text without any is new if it is so as it stands.
     *
     * @param learned texts that were learned from
     * @param asked   texts of the test
     */
    public static int[] rows(List<String> learned, List<String> asked) {
        Set<String> known = new HashSet<>();
        for (String text : learned) {
            known.add(key(text));
        }
        return IntStream.range(0, asked.size())
                .filter(i -> !known.contains(key(asked.get(i))))
                .toArray();
    }

    private static String key(String text) {
        String bare = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
        return bare.isEmpty() ? text : bare;
    }
}
