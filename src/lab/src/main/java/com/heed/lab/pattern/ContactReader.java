package com.heed.lab.pattern;

import com.heed.Language;
import com.heed.analysis.ShippedModels;
import com.heed.lab.run.WrongUse;
import com.heed.sentiment.SentimentModel;
import com.heed.sentiment.SentimentReading;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.Languages;
import com.heed.text.Masker;
import com.heed.text.OnnxSentenceEncoder;
import com.heed.text.SentenceEncoder;
import com.heed.text.TextCleaner;
import com.heed.text.TextVector;
import com.heed.text.Words;
import com.heed.text.Words.Word;
import java.util.List;
import java.util.Set;

/** Cleans, masks and encodes texts as the app does with a message. Safe for many threads. */
final class ContactReader implements AutoCloseable {
    /** As in the app: a mood below is not sure. */
    private static final double SURE = 0.6;

    private final SentenceEncoder encoder;
    private final ShippedModels models = new ShippedModels();

    ContactReader(int threads) {
        encoder = new OnnxSentenceEncoder(threads);
    }

    /** @throws WrongUse if the encoder cannot be loaded here: without vectors there is nothing to compare */
    ContactText read(String raw) {
        String clean = Masker.mask(TextCleaner.clean(raw).text(), Set.of());
        Language language = Languages.of(clean).orElse(null);
        if (language == null || language == Language.OTHER) {
            return new ContactText(clean, language, List.of(), new float[0], null);
        }
        SentimentModel model = models.sentiment(language);
        List<Word> words = Words.of(clean, language);
        try {
            TextVector vector = encoder.encode(clean, language, model.pooling());
            SentimentReading mood = model.read(vector, words);
            return new ContactText(
                    clean,
                    language,
                    words.stream().map(Word::text).toList(),
                    vector.sentence(),
                    mood.probability() >= SURE ? mood.polarity().key() : null);
        } catch (EncoderUnavailableException e) {
            throw new WrongUse("--text needs the sentence encoder, which cannot be loaded here: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        encoder.close();
    }
}
