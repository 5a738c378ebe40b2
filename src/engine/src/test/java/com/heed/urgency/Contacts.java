package com.heed.urgency;

import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.analysis.Analysis;
import com.heed.analysis.Basis;
import com.heed.analysis.SentimentOutcome;
import com.heed.sentiment.ConversationSentiment;
import com.heed.sentiment.MessageSentiment;
import com.heed.sentiment.SentimentReading;
import com.heed.sentiment.Trend;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contacts for tests. */
final class Contacts {
    /** A Monday, 10:00 in Shanghai. */
    static final Instant MONDAY = Instant.parse("2024-01-01T02:00:00Z");

    static final BusinessHours SHANGHAI = BusinessHours.usual(ZoneId.of("Asia/Shanghai"));

    private Contacts() {}

    static Instant days(double days) {
        return MONDAY.plus(Duration.ofSeconds(Math.round(days * 86_400)));
    }

    static Contact contact(Instant arrived, String subject, String description, Message... later) {
        List<Message> messages = new java.util.ArrayList<>();
        messages.add(new Message("description", Message.Author.CUSTOMER, arrived, description));
        messages.addAll(List.of(later));
        return new Contact("1", "portal", "jane", "Access", arrived, subject, messages);
    }

    static Message later(Instant at, String text) {
        return new Message("comment", Message.Author.CUSTOMER, at, text);
    }

    /** An analysis whose only message has this id and time. */
    static Analysis analysis(String message, Instant at, double negative) {
        SentimentReading reading = new SentimentReading(negative, 1 - negative, 0);
        return new Analysis(
                Language.ENGLISH,
                new SentimentOutcome.Sure(new ConversationSentiment(
                        reading,
                        List.of(new MessageSentiment(message, at, reading)),
                        Trend.STEADY,
                        List.of(),
                        Map.of("anger", 0.6, "joy", 0.2))),
                1,
                Basis.ENCODER,
                null);
    }

    static Arrival arrival(Instant arrived, String description) {
        return Arrival.of(contact(arrived, "", description), null, List.of(), SHANGHAI, null);
    }

    static Arrival arrival(Instant arrived, String description, @Nullable OpeningVector vector) {
        return Arrival.of(contact(arrived, "", description), null, List.of(), SHANGHAI, vector);
    }
}
