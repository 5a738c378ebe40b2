package com.heed.sentiment;

import com.heed.text.TextVector;
import com.heed.text.Words.Word;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact of which a person said how the customer felt.
 *
 * @param id      identity in the host
 * @param name    by which people find it, such as an issue key
 * @param at      when the person said so
 * @param channel slug of the channel it arrived on, or null if nobody knows
 * @param truth   what the person said
 * @param weight  how much it counts, above 0
 * @param parts   what the customer had written by then, in one language, oldest first, at least one
 */
public record SentimentExample(
        long id, String name, Instant at, @Nullable String channel, Polarity truth, double weight, List<Part> parts) {
    /** Weight where a person said that Heed's value was wrong. */
    public static final double CORRECTED = 1;

    /** Weight where a person said that it was right: as much less than a correction as a confirmed topic ({@code TopicExample}). */
    public static final double CONFIRMED = 2.0 / 3;

    public SentimentExample {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("contact " + name + " has no text to learn from");
        }
        if (!(weight > 0)) {
            throw new IllegalArgumentException("contact " + name + " has weight " + weight + "; it must be above 0");
        }
        parts = List.copyOf(parts);
    }

    /**
     * One message.
     *
     * @param clean  cleaned and masked
     * @param words  of the clean text
     * @param vector encoded with the shipped model's pooling
     */
    public record Part(String clean, List<Word> words, TextVector vector) {}

    /** The message that weighs most in what is said of the contact. */
    public Part newest() {
        return parts.get(parts.size() - 1);
    }
}
