package com.heed.lab.similarity;

import com.heed.Language;
import com.heed.similarity.PairEncoder;
import com.heed.text.Masker;
import com.heed.text.TextCleaner;
import java.util.Set;

/**
 * Two texts of a row, clean and masked.
 *
 * @param language both are read for
 */
record PairText(String first, String other, Language language) {
    static PairText of(String first, String other) {
        String one = clean(first);
        String two = clean(other);
        return new PairText(one, two, PairEncoder.languageOf(one, two));
    }

    private static String clean(String raw) {
        return Masker.mask(TextCleaner.clean(raw).text(), Set.of());
    }

    /** The same for both orders of the texts, and for another pair hardly ever. */
    String key() {
        return first.compareTo(other) <= 0 ? first + '\t' + other : other + '\t' + first;
    }
}
