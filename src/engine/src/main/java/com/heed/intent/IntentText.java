package com.heed.intent;

import com.heed.attention.HalfRows;
import com.heed.attention.TokenRows;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import java.util.List;

/** A text to learn from, encoded once: on the heap, or in {@link EncodedTexts}, where only the text itself is on the heap. Safe for many threads. */
public interface IntentText {
    /** Encodes one clean text, such as a {@code SentenceEncoder} does. */
    @FunctionalInterface
    interface Encoding {
        TextVector encode(String text, TokenPooling pooling);
    }

    /**
     * Encodes a text and keeps it on the heap.
     *
     * @param most tokens kept, at least 1; later ones are left out
     */
    static IntentText of(String clean, int most, Encoding encoding) {
        TokenCollector collector = new TokenCollector(most);
        TextVector vector = encoding.encode(clean, collector);
        return new HeldText(clean, vector.sentence(), vector.inner(), collector.last(), HalfRows.of(collector.rows()));
    }

    /** The text, cleaned and masked. */
    String clean();

    /** What is known beside the words, such as {@code channel=email}: a name, an equals sign, a value. */
    default List<String> facts() {
        return List.of();
    }

    /** This text, of which something is known beside its words. */
    default IntentText knowing(List<String> facts) {
        return new KnownText(this, facts);
    }

    /** Sentence vector, of length 1; (width), not to be modified. */
    float[] sentence();

    /** Mean over the tokens of the inner layer; (width), not to be modified. */
    float[] inner();

    /** Mean over the tokens of the last layer; (width), not to be modified. */
    float[] last();

    /** The first tokens as the last layer sees them. */
    TokenRows tokens();
}
