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
 * @param tokens its token vectors
 */
record KnownVector(TextVector vector, List<float[]> tokens) implements SentenceEncoder {

    /** What a real encoder makes of a text. */
    static KnownVector of(SentenceEncoder encoder, String text, Language language) throws EncoderUnavailableException {
        List<float[]> tokens = new ArrayList<>();
        TextVector vector = encoder.encode(text, language, new Recorder(tokens));
        return new KnownVector(vector, tokens);
    }

    @Override
    public TextVector encode(String text, Language language, TokenPooling pooling) {
        TokenPooling.Pass pass = pooling.start();
        for (float[] token : tokens) {
            pass.token(token);
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

    private record Recorder(List<float[]> tokens) implements TokenPooling {
        @Override
        public @Nullable String identity() {
            return null;
        }

        @Override
        public Pass start() {
            return new Pass() {
                @Override
                public void token(float[] token) {
                    tokens.add(token.clone());
                }

                @Override
                public float[] finish() {
                    return new float[0];
                }
            };
        }
    }
}
