package com.heed.sentiment;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the customer of one conversation feels now, and how that came about.
 *
 * @param overall  the conversation as a whole, newest messages weighing most
 * @param messages one reading per customer message that has words, oldest first, at least one
 * @param trend    over {@code messages}; {@link Trend#STEADY} for a single message
 * @param words    what drove the newest message, strongest first; may be empty
 * @param emotions probability per emotion name, strongest first, English only; empty elsewhere
 */
public record ConversationSentiment(
        SentimentReading overall,
        List<MessageSentiment> messages,
        Trend trend,
        List<WordInfluence> words,
        Map<String, Double> emotions) {

    public ConversationSentiment {
        Objects.requireNonNull(overall, "overall");
        messages = List.copyOf(messages);
        Objects.requireNonNull(trend, "trend");
        words = List.copyOf(words);
        emotions = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(emotions));
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a conversation without a customer message has no sentiment");
        }
    }
}
