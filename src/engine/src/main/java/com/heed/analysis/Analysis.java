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
 * @param model     number of the shipped sentiment model in force; see {@code com.heed.learn}
 * @param adaptation number of what the project has taught it and it was read with; 0 where it was read with the shipped model alone
 * @param basis     encoder, or words alone
 * @param topic     what it is about, or null where the project has no model of its opening's language
 */
public record Analysis(
        Language language,
        SentimentOutcome sentiment,
        int model,
        int adaptation,
        Basis basis,
        @Nullable Topic topic) {
    public Analysis {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(sentiment, "sentiment");
        Objects.requireNonNull(basis, "basis");
    }

    /** Read with shipped models alone. */
    public Analysis(Language language, SentimentOutcome sentiment, int model, Basis basis, @Nullable Topic topic) {
        this(language, sentiment, model, 0, basis, topic);
    }
}
