package com.heed.urgency;

import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.analysis.Analysis;
import com.heed.analysis.SentimentOutcome;
import com.heed.sentiment.ConversationSentiment;
import com.heed.sentiment.MessageSentiment;
import com.heed.sentiment.SentimentReading;
import com.heed.text.Languages;
import com.heed.text.Masker;
import com.heed.text.TextCleaner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A contact when it came in: all the model may know. It can only be made by {@link #of}, which takes from a contact what was there at arrival and refuses an analysis that has
 * read anything written later; so nothing that the answer depends on gets among the features, in training or afterwards.
 */
public final class Arrival {

    private final Instant arrived;
    private final String text;
    private final String words;
    private final @Nullable Language language;
    private final @Nullable String channel;
    private final @Nullable String requestType;
    private final @Nullable SentimentReading sentiment;
    private final @Nullable Double negativeEmotions;
    private final CustomerHistory history;
    private final BusinessHours hours;
    private final @Nullable OpeningVector vector;

    private Arrival(
            Contact contact,
            String text,
            String words,
            @Nullable SentimentReading sentiment,
            @Nullable Double negativeEmotions,
            CustomerHistory history,
            BusinessHours hours,
            @Nullable OpeningVector vector) {
        this.arrived = contact.arrived();
        this.text = text;
        this.words = words;
        this.language = Languages.of(words).or(() -> Languages.of(text)).orElse(null);
        this.channel = contact.channel();
        this.requestType = contact.requestType();
        this.sentiment = sentiment;
        this.negativeEmotions = negativeEmotions;
        this.history = history;
        this.hours = hours;
        this.vector = vector;
    }

    /**
     * The contact as it was when it came in: the messages written by then, which is the description in Jira. What an analysis has to be made of.
     *
     * <p>Subject, request type and channel are taken as they stand. Who trains on old contacts should give them as they were at arrival ({@link ChangeLog#first}).
     */
    public static Contact opening(Contact contact) {
        List<Message> then = contact.messages().stream()
                .filter(message -> !message.at().isAfter(contact.arrived()))
                .toList();
        return contact.saying(then);
    }

    /**
     * The text to encode for {@link #of}: the customer's words of the opening, and after them the text of the pictures that came with it; clean and masked, possibly empty. The same
     * text the analyser tells the topic from.
     */
    public static String text(Contact contact) {
        String words = words(contact);
        Contact opening = opening(contact);
        String shown = opening.messages().stream()
                .map(opening::picturesWith)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return shown.isEmpty() ? words : words.isBlank() ? shown : words + "\n" + shown;
    }

    private static String words(Contact contact) {
        StringBuilder raw = new StringBuilder(contact.subject());
        for (Message message : opening(contact).messages()) {
            if (message.fromCustomer()) {
                raw.append('\n').append(message.text());
            }
        }
        return Masker.mask(TextCleaner.clean(raw.toString()).text(), Set.of());
    }

    /**
     * The arrival of a contact.
     *
     * @param contact  may have later messages, which are passed over
     * @param analysis of {@link #opening} of the contact; null where it was not read
     * @param past     other contacts of the customer; later ones are passed over
     * @param hours    of the project
     * @param vector   of {@link #text}; null where no encoder loads
     * @throws IllegalArgumentException if the analysis read a message that was written after arrival; names it
     */
    public static Arrival of(
            Contact contact,
            @Nullable Analysis analysis,
            List<PastContact> past,
            BusinessHours hours,
            @Nullable OpeningVector vector) {
        ConversationSentiment said = analysis == null ? null : sentiment(analysis.sentiment());
        if (said != null) {
            for (MessageSentiment message : said.messages()) {
                if (message.at().isAfter(contact.arrived())) {
                    throw new IllegalArgumentException("the analysis of contact '" + contact.id() + "' read message '"
                            + message.messageId() + "' of " + message.at() + ", after arrival at " + contact.arrived()
                            + "; analyse Arrival.opening(contact)");
                }
            }
        }
        return new Arrival(
                contact,
                text(contact),
                words(contact),
                said == null ? null : said.overall(),
                said == null || said.emotions().isEmpty() ? null : negative(said.emotions()),
                CustomerHistory.at(contact.arrived(), past),
                hours,
                vector);
    }

    private static @Nullable ConversationSentiment sentiment(SentimentOutcome outcome) {
        return switch (outcome) {
            case SentimentOutcome.Sure sure -> sure.sentiment();
            // A guess is still the best estimate there is, and the model learns how far to trust it.
            case SentimentOutcome.Unsure unsure -> unsure.guess();
            case SentimentOutcome.NoText none -> null;
            case SentimentOutcome.UnknownLanguage unknown -> null;
        };
    }

    /** Probabilities of the emotions of GoEmotions' negative group, over all that were given. */
    private static double negative(Map<String, Double> emotions) {
        double negative = 0;
        double all = 0;
        for (Map.Entry<String, Double> emotion : emotions.entrySet()) {
            all += emotion.getValue();
            negative += NEGATIVE_EMOTIONS.contains(emotion.getKey()) ? emotion.getValue() : 0;
        }
        return all == 0 ? 0 : negative / all;
    }

    private static final Set<String> NEGATIVE_EMOTIONS = Set.of(
            "anger",
            "annoyance",
            "disappointment",
            "disapproval",
            "disgust",
            "embarrassment",
            "fear",
            "grief",
            "nervousness",
            "remorse",
            "sadness");

    public Instant arrived() {
        return arrived;
    }

    /** Words and pictures, clean and masked. */
    public String text() {
        return text;
    }

    /** Without the pictures: how long, how loud and how asking a customer writes. */
    String words() {
        return words;
    }

    /** By script; null where there are no words. */
    public @Nullable Language language() {
        return language;
    }

    public @Nullable String channel() {
        return channel;
    }

    public @Nullable String requestType() {
        return requestType;
    }

    /** Of the opening; null where it was not read. */
    public @Nullable SentimentReading sentiment() {
        return sentiment;
    }

    /** Share of negative ones among the emotions of the opening, in [0, 1]; null where none is known. */
    public @Nullable Double negativeEmotions() {
        return negativeEmotions;
    }

    public CustomerHistory history() {
        return history;
    }

    public BusinessHours hours() {
        return hours;
    }

    public @Nullable OpeningVector vector() {
        return vector;
    }

    /** Share of capitals among the letters that have cases, in [0, 1]; 0 for none. */
    double capitals() {
        int upper = 0;
        int cased = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            cased += Character.isUpperCase(c) || Character.isLowerCase(c) ? 1 : 0;
        }
        return cased == 0 ? 0 : (double) upper / cased;
    }

    /** Half or full width. */
    long count(char half, char full) {
        return words.chars().filter(c -> c == half || c == full).count();
    }
}
