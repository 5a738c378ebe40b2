package com.heed.analysis;

import com.heed.Contact;
import com.heed.sentiment.SentimentAdaptations;
import com.heed.topic.EarlierTopic;
import com.heed.topic.TopicModels;
import java.util.Collection;
import java.util.List;

/**
 * Reads contacts. Safe for use by several threads. Creating one loads nothing; the first analysis does.
 * After {@link #close()} every call throws {@link IllegalStateException}; calls under way finish first.
 */
public interface ContactAnalyser extends AutoCloseable {

    /**
     * @param contact as written; cleaning and masking are done here
     * @param threshold probability in [0, 1] below which the sentiment is {@link SentimentOutcome.Unsure}
     * @param topics what the project has learned; the topic is that of the opening: subject and first message
     * @param moods  what the project has taught the shipped sentiment models
     * @param ofCustomer what the customer asked for; what was not known when the contact arrived plays no part
     */
    Analysis analyse(
            Contact contact,
            double threshold,
            TopicModels topics,
            SentimentAdaptations moods,
            Collection<EarlierTopic> ofCustomer);

    /** Reads a contact of a customer of whom nothing is known. */
    default Analysis analyse(Contact contact, double threshold, TopicModels topics, SentimentAdaptations moods) {
        return analyse(contact, threshold, topics, moods, List.of());
    }

    /** Reads a contact of a project that has taught nothing about sentiment. */
    default Analysis analyse(Contact contact, double threshold, TopicModels topics) {
        return analyse(contact, threshold, topics, SentimentAdaptations.NONE);
    }

    /** Reads a contact of a project that has learned nothing. */
    default Analysis analyse(Contact contact, double threshold) {
        return analyse(contact, threshold, TopicModels.NONE);
    }

    @Override
    void close();
}
