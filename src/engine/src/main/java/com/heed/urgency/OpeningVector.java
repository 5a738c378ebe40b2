package com.heed.urgency;

import com.heed.Language;
import com.heed.text.TextVector;
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

    /** Whatever pooling the text was encoded with. */
    public static OpeningVector of(Language encoder, TextVector vector) {
        return new OpeningVector(encoder, vector.sentence(), vector.inner());
    }
}
