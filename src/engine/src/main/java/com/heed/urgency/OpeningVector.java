package com.heed.urgency;

import com.heed.Language;
import com.heed.text.Languages;
import com.heed.text.TextVector;
import java.util.Collection;
import java.util.Objects;

/**
 * The opening of a contact as an encoder sees it. The arrays are shared with the encoder's cache: read only.
 *
 * @param encoder  language of the encoder; the Chinese one reads English, too
 * @param sentence (width) sentence vector, of length 1
 * @param inner    (width) mean over the tokens of the inner layer
 */
public record OpeningVector(Language encoder, float[] sentence, float[] inner) {
    public OpeningVector {
        Objects.requireNonNull(encoder, "encoder");
        if (sentence.length == 0 || sentence.length != inner.length) {
            throw new IllegalArgumentException("a sentence vector of " + sentence.length + " numbers and a mean of "
                    + inner.length + "; both must have the encoder’s width");
        }
    }

    private static final double CHINESE_FROM = 0.05;

    /**
     * The encoder to read a project with: where one text in twenty is Chinese the Chinese one reads all of them, since it knows English and the English one no Chinese.
     *
     * @param texts clean
     */
    public static Language encoderFor(Collection<String> texts) {
        long chinese = texts.stream()
                .filter(text -> Languages.of(text).orElse(Language.ENGLISH) == Language.CHINESE)
                .count();
        return chinese > 0 && chinese >= CHINESE_FROM * texts.size() ? Language.CHINESE : Language.ENGLISH;
    }

    /** Whatever pooling the text was encoded with. */
    public static OpeningVector of(Language encoder, TextVector vector) {
        return new OpeningVector(encoder, vector.sentence(), vector.inner());
    }
}
