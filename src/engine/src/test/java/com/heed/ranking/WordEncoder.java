package com.heed.ranking;

import com.heed.Language;
import com.heed.text.EncoderState;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.SentenceEncoder;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** An encoder in which a word is a direction of its own and a text the mean of its words; or none that loads. */
record WordEncoder(@Nullable String unavailable) implements SentenceEncoder {
    static final int WIDTH = 24;

    WordEncoder() {
        this(null);
    }

    @Override
    public TextVector encode(String text, Language language, TokenPooling pooling) throws EncoderUnavailableException {
        if (unavailable != null) {
            throw new EncoderUnavailableException(unavailable, null);
        }
        TokenPooling.Pass pass = pooling.start();
        float[] sum = new float[WIDTH];
        String[] words = text.split(" ");
        for (String word : words) {
            float[] vector = vector(word);
            pass.token(vector);
            for (int j = 0; j < WIDTH; j++) {
                sum[j] += vector[j];
            }
        }
        double length = 0;
        for (float value : sum) {
            length += (double) value * value;
        }
        for (int j = 0; j < WIDTH; j++) {
            sum[j] /= (float) Math.sqrt(length);
        }
        return new TextVector(sum, sum, pass.finish(), words.length, false);
    }

    private static float[] vector(String word) {
        // Unlike java.util.Random, which begins alike for words whose hashes are neighbours.
        SplittableRandom random = new SplittableRandom(word.hashCode());
        float[] vector = new float[WIDTH];
        for (int j = 0; j < WIDTH; j++) {
            vector[j] = (float) random.nextGaussian();
        }
        return vector;
    }

    @Override
    public int width(Language language) {
        return WIDTH;
    }

    @Override
    public String identity(Language language) {
        return "words";
    }

    @Override
    public EncoderState state() {
        return unavailable == null
                ? new EncoderState.Ready()
                : new EncoderState.Unavailable(unavailable, EncoderState.Cause.MODEL);
    }

    @Override
    public void close() {}
}
