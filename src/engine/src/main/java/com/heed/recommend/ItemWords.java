package com.heed.recommend;

import com.heed.Language;
import com.heed.text.Languages;
import com.heed.text.Words;
import java.util.List;

/** The words of what an item says, in whatever language that is. */
public final class ItemWords {
    private ItemWords() {}

    /** Words in their order, each as often as it stands there. */
    public static List<String> of(String text) {
        return Words.of(text, Languages.of(text).orElse(Language.ENGLISH)).stream()
                .map(Words.Word::text)
                .toList();
    }
}
