package com.heed.sentiment;

import java.time.Instant;
import java.util.Objects;

/**
 * The sentiment of one customer message.
 *
 * @param messageId {@link com.heed.Message#id()}
 * @param at        when the message was written
 * @param reading   its probabilities
 */
public record MessageSentiment(String messageId, Instant at, SentimentReading reading) {
    public MessageSentiment {
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reading, "reading");
    }
}
