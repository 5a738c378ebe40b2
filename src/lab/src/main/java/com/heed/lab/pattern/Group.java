package com.heed.lab.pattern;

import com.heed.Language;
import com.heed.pattern.Cluster;
import com.heed.pattern.NamingWords;
import java.util.List;

/**
 * A cluster with its name.
 *
 * @param cluster members are rows of the file
 * @param words   that set it apart, strongest first; perhaps none
 */
record Group(Language language, Cluster cluster, List<NamingWords.Word> words) {
    private static final int WORDS_IN_NAME = 3;

    /** Its first words, or nothing. */
    String name() {
        String between = language == Language.CHINESE ? "、" : ", ";
        return String.join(
                between,
                words.stream().limit(WORDS_IN_NAME).map(NamingWords.Word::text).toList());
    }
}
