package com.heed.lab.similarity;

import com.heed.Language;
import com.heed.learn.Rows;
import com.heed.similarity.ComparedText;
import com.heed.similarity.PairEncoder;
import com.heed.text.EncoderState;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.OnnxSentenceEncoder;
import org.jspecify.annotations.Nullable;

/** Reads pairs as the app does. Safe for many threads. */
final class PairReader implements AutoCloseable {
    private final OnnxSentenceEncoder encoder;
    private final PairEncoder pairs;

    PairReader(int threads) {
        encoder = new OnnxSentenceEncoder(threads);
        pairs = new PairEncoder(encoder);
    }

    /** A pair ready to be judged. */
    record Read(ComparedText one, ComparedText other) {}

    Read read(PairText pair) {
        return new Read(pairs.read(pair.first(), pair.language()), pairs.read(pair.other(), pair.language()));
    }

    /** Cosine of the encoder's vectors of the texts as they stand, -1 to 1; 0 where the encoder does not load. */
    double cosine(PairText pair) {
        try {
            return Rows.dot(sentence(pair.first(), pair.language()), sentence(pair.other(), pair.language()));
        } catch (EncoderUnavailableException e) {
            return 0;
        }
    }

    private float[] sentence(String text, Language language) throws EncoderUnavailableException {
        return encoder.encode(text, language).sentence();
    }

    /** Why texts are compared by words alone, or null while they are not. */
    @Nullable
    String unavailable() {
        return encoder.state() instanceof EncoderState.Unavailable unavailable ? unavailable.reason() : null;
    }

    @Override
    public void close() {
        encoder.close();
    }
}
