package com.heed.analysis;

import com.heed.Language;
import java.util.Objects;

/**
 * Everything Heed says about one contact from its text.
 *
 * @param language  of the customer's last message that has words, by script
 * @param sentiment how the customer feels, or why Heed does not say
 * @param model     number of the sentiment model in force; see {@code com.heed.learn}
 * @param basis     encoder, or words alone
 */
public record Analysis(Language language, SentimentOutcome sentiment, int model, Basis basis) {
    public Analysis {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(sentiment, "sentiment");
        Objects.requireNonNull(basis, "basis");
    }
}
