package com.heed.intent;

import com.heed.attention.HalfRows;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text to learn from, encoded once.
 *
 * @param clean    cleaned and masked
 * @param sentence (width) sentence vector, of length 1
 * @param inner    (width) mean over the tokens of the inner layer
 * @param tokens   (tokens, width) as the last layer sees them
 */
public record IntentText(String clean, float[] sentence, float[] inner, HalfRows tokens) {
    /** Encodes one clean text, such as a {@code SentenceEncoder} does. */
    @FunctionalInterface
    public interface Encoding {
        TextVector encode(String text, TokenPooling pooling);
    }

    /**
     * Encodes a text.
     *
     * @param most tokens kept, at least 1; later ones are left out
     */
    public static IntentText of(String clean, int most, Encoding encoding) {
        Collector collector = new Collector(most);
        TextVector vector = encoding.encode(clean, collector);
        return new IntentText(clean, vector.sentence(), vector.inner(), HalfRows.of(collector.rows));
    }

    /** Mean over the tokens of the last layer; (width). */
    float[] last() {
        float[] mean = new float[sentence.length];
        float[] row = new float[sentence.length];
        for (int t = 0; t < tokens.rows(); t++) {
            tokens.row(t, row);
            com.heed.learn.Rows.addScaled(mean, 1f / tokens.rows(), row);
        }
        return mean;
    }

    private static final class Collector implements TokenPooling {
        private final int most;
        private final List<short[]> rows = new ArrayList<>();

        Collector(int most) {
            this.most = most;
        }

        /** Null: each text has to pass. */
        @Override
        public @Nullable String identity() {
            return null;
        }

        @Override
        public boolean readsLast() {
            return true;
        }

        @Override
        public Pass start() {
            return new Pass() {
                @Override
                public void token(float[] vector) {}

                @Override
                public void lastToken(float[] vector) {
                    if (rows.size() < most) {
                        rows.add(HalfRows.halves(vector));
                    }
                }

                @Override
                public float[] finish() {
                    return new float[0];
                }
            };
        }
    }
}
