package com.heed.lab.urgency;

import com.heed.Contact;
import com.heed.Language;
import com.heed.analysis.Analysis;
import com.heed.analysis.HeedAnalyser;
import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.lab.run.WrongUse;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.Languages;
import com.heed.text.OnnxSentenceEncoder;
import com.heed.urgency.Arrival;
import com.heed.urgency.OpeningVector;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the openings of contacts: sentiment and vector. */
final class OpeningReader {
    private static final double THRESHOLD = 0.6;

    private OpeningReader() {}

    /**
     * What was read of an opening.
     *
     * @param vector null for one without words
     */
    record Opening(Analysis analysis, @Nullable OpeningVector vector) {}

    /** @throws WrongUse if no encoder loads */
    static List<Opening> read(List<Contact> contacts, int threads, PrintWriter err) {
        List<String> texts = contacts.stream().map(Arrival::text).toList();
        Language language = OpeningVector.encoderFor(texts);
        // The analyser closes the encoder.
        OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(threads);
        try (HeedAnalyser analyser = HeedAnalyser.create(encoder)) {
            Progress progress = new Progress(err, "reading", contacts.size());
            return Parallel.map(contacts.size(), threads, progress, i -> {
                Analysis analysis = analyser.analyse(Arrival.opening(contacts.get(i)), THRESHOLD);
                return new Opening(analysis, vector(encoder, language, texts.get(i)));
            });
        }
    }

    private static @Nullable OpeningVector vector(OnnxSentenceEncoder encoder, Language language, String text) {
        if (!Languages.hasWords(text)) {
            return null;
        }
        try {
            return OpeningVector.of(language, encoder.encode(text, language));
        } catch (EncoderUnavailableException e) {
            throw new WrongUse("The sentence encoder cannot be loaded here: " + e.getMessage());
        }
    }
}
