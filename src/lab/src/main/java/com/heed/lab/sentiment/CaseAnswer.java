package com.heed.lab.sentiment;

import com.heed.Language;
import com.heed.sentiment.SentimentReading;

/**
 * A case with what the shipped model says of it.
 *
 * @param language the app takes it for: a tag, or {@code none} for a text without words
 * @param said     by the whole model
 * @param byWords  by words alone
 * @param known    whether the model was trained on this very text, so that its answer proves nothing
 */
record CaseAnswer(
        SentimentCase asked, String language, SentimentReading said, SentimentReading byWords, boolean known) {

    /** @param text of the case, read as the app reads a contact's only message */
    static CaseAnswer of(SentimentCase asked, ReadText text, Judge judge) {
        Language language = text.language();
        return new CaseAnswer(
                asked,
                language == null ? "none" : language.tag(),
                reading(judge.read(text)),
                reading(judge.byWords(text)),
                judge.knows(text));
    }

    private static SentimentReading reading(double[] p) {
        return new SentimentReading(p[0], p[1], p[2]);
    }

    /** Whether the most probable class is the label. */
    boolean isPassed() {
        return said.polarity() == asked.label();
    }

    boolean isPassedByWords() {
        return byWords.polarity() == asked.label();
    }
}
