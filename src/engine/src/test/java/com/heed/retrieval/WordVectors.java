package com.heed.retrieval;

import com.heed.Language;
import com.heed.text.EncoderState;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.SentenceEncoder;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import com.heed.text.Words;
import java.util.Random;

/** Texts with the same words have near vectors: the sum of one random vector a word, of length 1. */
final class WordVectors implements SentenceEncoder {
    static final int WIDTH = 48;
    private final String identity;
    private final boolean there;

    WordVectors() {
        this("words", true);
    }

    WordVectors(String identity, boolean there) {
        this.identity = identity;
        this.there = there;
    }

    @Override
    public TextVector encode(String text, Language language, TokenPooling pooling) throws EncoderUnavailableException {
        if (!there) {
            throw new EncoderUnavailableException("no encoder in this test", null);
        }
        float[] vector = new float[WIDTH];
        for (Words.Word word : Words.of(text, language)) {
            Random random = new Random(word.text().hashCode());
            for (int j = 0; j < WIDTH; j++) {
                vector[j] += (float) random.nextGaussian();
            }
        }
        return new TextVector(unit(vector), new float[WIDTH], new float[0], 1, false);
    }

    static float[] unit(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += value * value;
        }
        float[] unit = vector.clone();
        for (int j = 0; j < unit.length; j++) {
            unit[j] /= (float) Math.sqrt(sum);
        }
        return unit;
    }

    @Override
    public int width(Language language) {
        return WIDTH;
    }

    @Override
    public String identity(Language language) {
        return identity;
    }

    @Override
    public EncoderState state() {
        return new EncoderState.Ready();
    }

    @Override
    public void close() {}
}
