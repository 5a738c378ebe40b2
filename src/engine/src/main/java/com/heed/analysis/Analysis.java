package com.heed.analysis;

import com.heed.Language;
import com.heed.topic.Topic;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything Heed says about one contact from its text.
 *
 * @param language  of the customer's last message that has words, by script
 * @param sentiment how the customer feels, or why Heed does not say
 * @param model     number of the sentiment model in force; see {@code com.heed.learn}
 * @param basis     encoder, or words alone
 * @param topic     what it is about, or null where the project has no model of its opening's language
 */
public record Analysis(
        Language language,
        SentimentOutcome sentiment,
        int model,
        Basis basis,
        @Nullable Topic topic) {
    public Analysis {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(sentiment, "sentiment");
        Objects.requireNonNull(basis, "basis");
    }
}
