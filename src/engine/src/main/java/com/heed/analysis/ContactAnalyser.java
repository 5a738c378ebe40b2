package com.heed.analysis;

import com.heed.Contact;

/**
 * Reads contacts. Safe for use by several threads. Creating one loads nothing; the first analysis does.
 * After {@link #close()} every call throws {@link IllegalStateException}; calls under way finish first.
 */
public interface ContactAnalyser extends AutoCloseable {

    /**
     * @param contact as written; cleaning and masking are done here
     * @param threshold probability in [0, 1] below which the sentiment is {@link SentimentOutcome.Unsure}
     */
    Analysis analyse(Contact contact, double threshold);

    @Override
    void close();
}
