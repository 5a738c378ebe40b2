package com.heed.analysis;

import com.heed.Language;
import com.heed.sentiment.ConversationSentiment;

/** The endings of reading a customer's sentiment. */
public sealed interface SentimentOutcome {

    /** At or above the threshold: may be shown as a value and written to a field. */
    record Sure(ConversationSentiment sentiment) implements SentimentOutcome {}

    /** Below the threshold: may be shown as a guess, is never written. */
    record Unsure(ConversationSentiment guess, double threshold) implements SentimentOutcome {}

    /** The customer wrote no words (empty, attachments, markup only). */
    record NoText() implements SentimentOutcome {}

    /** The customer wrote in a language Heed does not read. */
    record UnknownLanguage(Language language) implements SentimentOutcome {}
}
