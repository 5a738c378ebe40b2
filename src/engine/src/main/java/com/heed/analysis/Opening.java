package com.heed.analysis;

import com.heed.Language;
import java.util.List;

/**
 * What a customer came with, ready to be compared with other contacts: subject and first message, cleaned and masked.
 *
 * @param language {@link Language#ENGLISH} or {@link Language#CHINESE}; vectors of different languages are not comparable
 * @param words    lower-cased, in order
 * @param vector   (width) of the text, of length 1; shared with a cache, not to be modified
 */
public record Opening(Language language, List<String> words, float[] vector) {
    public Opening {
        words = List.copyOf(words);
    }
}
