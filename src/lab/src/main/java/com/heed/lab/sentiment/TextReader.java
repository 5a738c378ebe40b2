package com.heed.lab.sentiment;

import com.heed.Language;
import com.heed.analysis.ShippedModels;
import com.heed.lab.run.WrongUse;
import com.heed.sentiment.SentimentTrainer;
import com.heed.text.EncoderState;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.Languages;
import com.heed.text.Masker;
import com.heed.text.OnnxSentenceEncoder;
import com.heed.text.SentenceEncoder;
import com.heed.text.TextCleaner;
import com.heed.text.TextVector;
import com.heed.text.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cleans, masks and encodes texts as the app does with a message. Safe for many threads. */
final class TextReader implements AutoCloseable {
    private final SentenceEncoder encoder;
    private final ShippedModels models = new ShippedModels();

    TextReader(int threads) {
        this(new OnnxSentenceEncoder(threads));
    }

    /** @param encoder closed with this reader */
    TextReader(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    ReadText read(String raw) {
        return ofClean(Masker.mask(TextCleaner.clean(raw).text(), Set.of()));
    }

    /** Reads a text that is clean and masked. */
    ReadText ofClean(String clean) {
        return ofClean(clean, Languages.of(clean).orElse(null));
    }

    /** Reads a clean text of a known language, whatever its script says. */
    ReadText ofClean(String clean, @Nullable Language language) {
        if (language == null || language == Language.OTHER) {
            return new ReadText(clean, language, List.of(), null);
        }
        return new ReadText(clean, language, Words.of(clean, language), vector(clean, language));
    }

    private @Nullable TextVector vector(String clean, Language language) {
        try {
            return encoder.encode(clean, language, models.sentiment(language).pooling());
        } catch (EncoderUnavailableException e) {
            return null;
        }
    }

    /** Encodes clean texts of a language. */
    SentimentTrainer.Encoding encoding(Language language) {
        return (clean, pooling) -> {
            try {
                return encoder.encode(clean, language, pooling);
            } catch (EncoderUnavailableException e) {
                throw new WrongUse(
                        "Adapting needs the sentence encoder, which cannot be loaded here: " + e.getMessage());
            }
        };
    }

    /** Why texts are read by words alone, or null while they are not. */
    @Nullable
    String unavailable() {
        return encoder.state() instanceof EncoderState.Unavailable unavailable ? unavailable.reason() : null;
    }

    @Override
    public void close() {
        encoder.close();
    }
}
