package com.heed.benchmark;

import com.heed.Language;
import com.heed.text.EncoderState;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.SentenceEncoder;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An encoder that costs nothing: what is measured with it is everything around the encoder, the pooling of the token vectors included.
 *
 * @param vector of one text, not pooled
 * @param tokens its token vectors in the inner layer
 * @param last   the same tokens in the last layer
 */
record KnownVector(TextVector vector, List<float[]> tokens, List<float[]> last) implements SentenceEncoder {

    /** What a real encoder makes of a text. */
    static KnownVector of(SentenceEncoder encoder, String text, Language language) throws EncoderUnavailableException {
        List<float[]> tokens = new ArrayList<>();
        List<float[]> last = new ArrayList<>();
        TextVector vector = encoder.encode(text, language, new Recorder(tokens, last));
        return new KnownVector(vector, tokens, last);
    }

    @Override
    public TextVector encode(String text, Language language, TokenPooling pooling) {
        TokenPooling.Pass pass = pooling.start();
        boolean readsLast = pooling.readsLast();
        for (int i = 0; i < tokens.size(); i++) {
            pass.token(tokens.get(i));
            if (readsLast) {
                pass.lastToken(last.get(i));
            }
        }
        return new TextVector(vector.sentence(), vector.inner(), pass.finish(), vector.tokens(), vector.cut());
    }

    @Override
    public int width(Language language) {
        return vector.sentence().length;
    }

    @Override
    public String identity(Language language) {
        return "known";
    }

    @Override
    public EncoderState state() {
        return new EncoderState.Ready();
    }

    @Override
    public void close() {}

    private record Recorder(List<float[]> tokens, List<float[]> last) implements TokenPooling {
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
                public void token(float[] token) {
                    tokens.add(token.clone());
                }

                @Override
                public void lastToken(float[] token) {
                    last.add(token.clone());
                }

                @Override
                public float[] finish() {
                    return new float[0];
                }
            };
        }
    }
}
