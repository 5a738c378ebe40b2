package com.heed.routing;

import com.heed.Contact;
import com.heed.Language;
import com.heed.analysis.Analysis;
import com.heed.analysis.SentimentOutcome;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision depends on; the same input gives the same decision, bit for bit, on every node and for ever. It is what a decision record stores.
 *
 * @param contactClass       class of the contact
 * @param language           language the customer wrote in, which a channel must serve; null if the customer wrote no words, then any will do
 * @param wish               slug of the channel the customer asked for, or null; a wish that can be met wins
 * @param arrivedOn          slug of the channel the contact came in on, or null
 * @param channels           all channels of the project, in the administrator's order
 * @param waitMinutes        expected wait per slug now, finite and at least 0; a channel without an entry is taken at its mean response
 * @param takenToday         contacts each slug has been given today, at least 0; a channel without an entry has been given none
 */
public record RoutingInput(
        ContactClass contactClass,
        @Nullable Language language,
        @Nullable String wish,
        @Nullable String arrivedOn,
        List<Channel> channels,
        Map<String, Double> waitMinutes,
        Map<String, Integer> takenToday) {

    /** @throws IllegalArgumentException if two channels share a slug, a wait is not a finite number of minutes, or a count is negative */
    public RoutingInput {
        Objects.requireNonNull(contactClass, "contactClass");
        channels = List.copyOf(channels);
        Map<String, Double> waits = new TreeMap<>();
        // Adding zero turns -0.0 into 0.0: the two are equal and must not differ in a record.
        waitMinutes.forEach((slug, minutes) -> waits.put(slug, minutes + 0.0));
        waitMinutes = Collections.unmodifiableMap(waits);
        takenToday = Collections.unmodifiableMap(new TreeMap<>(takenToday));
        Set<String> slugs = new HashSet<>();
        for (Channel channel : channels) {
            if (!slugs.add(channel.slug())) {
                throw new IllegalArgumentException("two channels have the slug '" + channel.slug() + "'; rename one");
            }
        }
        waitMinutes.forEach((slug, minutes) -> {
            if (!(minutes >= 0 && minutes < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "wait of channel '" + slug + "' is " + minutes + " minutes; must be 0 or more and finite");
            }
        });
        takenToday.forEach((slug, taken) -> {
            if (taken < 0) {
                throw new IllegalArgumentException(
                        "channel '" + slug + "' has taken " + taken + " contacts; must be 0 or more");
            }
        });
    }

    /** An input in which no channel has used any of its day's capacity. */
    public RoutingInput(
            ContactClass contactClass,
            @Nullable Language language,
            @Nullable String wish,
            @Nullable String arrivedOn,
            List<Channel> channels,
            Map<String, Double> waitMinutes) {
        this(contactClass, language, wish, arrivedOn, channels, waitMinutes, Map.of());
    }

    /**
     * The input for a contact that was read.
     *
     * @param wish as in {@link RoutingInput}
     */
    public static RoutingInput of(
            Contact contact,
            Analysis analysis,
            @Nullable String wish,
            List<Channel> channels,
            Map<String, Double> waitMinutes,
            Map<String, Integer> takenToday) {
        return new RoutingInput(
                ContactClassifier.classify(ContactSignals.of(contact, analysis.sentiment())),
                analysis.sentiment() instanceof SentimentOutcome.NoText && analysis.language() == Language.OTHER
                        ? null
                        : analysis.language(),
                wish,
                contact.channel(),
                channels,
                waitMinutes,
                takenToday);
    }

    /** Whether contacts may be sent to the channel at all: it is on and serves the language. */
    boolean open(Channel channel) {
        return channel.on() && (language == null || channel.languages().contains(language));
    }

    /** Expected wait on a channel now: the live figure, else the channel's own mean response. */
    public double waitOn(Channel channel) {
        return waitMinutes.getOrDefault(channel.slug(), channel.responseMinutes() + 0.0);
    }

    /** Whether the channel may take another contact today. */
    public boolean hasRoom(Channel channel) {
        return takenToday.getOrDefault(channel.slug(), 0) < channel.capacityPerDay();
    }

    /** This input with another wait on one channel. */
    RoutingInput withWait(Channel channel, double minutes) {
        Map<String, Double> waits = new TreeMap<>(waitMinutes);
        waits.put(channel.slug(), minutes);
        return new RoutingInput(contactClass, language, wish, arrivedOn, channels, waits, takenToday);
    }

    /** This input from a customer who asked for no channel. */
    RoutingInput withoutWish() {
        return new RoutingInput(contactClass, language, null, arrivedOn, channels, waitMinutes, takenToday);
    }
}
