package com.heed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One customer approach on one channel; in Jira, usually an issue.
 *
 * @param id          identity in the host (in Jira the numeric issue id)
 * @param channel     slug of the channel it arrived on, or null if nobody knows
 * @param customer    opaque identity of the customer (in Jira the user key), or null for a visitor
 * @param requestType what the customer picked when asking, or null
 * @param arrived     when the contact was made
 * @param subject     one line, possibly empty
 * @param messages    public messages of both sides, oldest first; the first is the description
 * @param pictures    text of the pictures the customer attached, oldest first; none where nobody reads them
 */
public record Contact(
        String id,
        @Nullable String channel,
        @Nullable String customer,
        @Nullable String requestType,
        Instant arrived,
        String subject,
        List<Message> messages,
        List<PictureText> pictures) {

    /** A file that is sent with a message is attached in the same moment, by some hosts before the message and by others after it. */
    private static final Duration BEFORE = Duration.ofMinutes(1);

    private static final Duration AFTER = Duration.ofMinutes(2);

    public Contact {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(arrived, "arrived");
        Objects.requireNonNull(subject, "subject");
        messages = List.copyOf(messages);
        pictures = List.copyOf(pictures);
    }

    /** A contact without pictures. */
    public Contact(
            String id,
            @Nullable String channel,
            @Nullable String customer,
            @Nullable String requestType,
            Instant arrived,
            String subject,
            List<Message> messages) {
        this(id, channel, customer, requestType, arrived, subject, messages, List.of());
    }

    /** This contact as one that arrived on another channel. @param slug of the channel, or null if nobody knows */
    public Contact on(@Nullable String slug) {
        return new Contact(id, slug, customer, requestType, arrived, subject, messages, pictures);
    }

    /** This contact with other messages. */
    public Contact saying(List<Message> other) {
        return new Contact(id, channel, customer, requestType, arrived, subject, other, pictures);
    }

    /**
     * Text of the pictures that came with a message of the customer: those attached from a minute before it to two minutes after it, as far as they did not come with a later one.
     *
     * @return one picture after the other, at most {@value PictureText#MOST} characters; empty for none, and for a message of an agent
     */
    public String picturesWith(Message message) {
        return joined(pictures.stream()
                .filter(picture -> message.equals(messageOf(picture)))
                .toList());
    }

    /** As {@link #picturesWith}, with the pictures that came later, alone or with other messages. */
    public String picturesFrom(Message message) {
        Instant first = message.at().minus(BEFORE);
        return joined(pictures.stream()
                .filter(picture -> !picture.at().isBefore(first))
                .toList());
    }

    private @Nullable Message messageOf(PictureText picture) {
        Message found = null;
        for (Message message : messages) {
            boolean near = !picture.at().isBefore(message.at().minus(BEFORE))
                    && !picture.at().isAfter(message.at().plus(AFTER));
            if (near && message.fromCustomer()) {
                found = message;
            }
        }
        return found;
    }

    private static String joined(List<PictureText> some) {
        String text = some.stream().map(PictureText::text).collect(Collectors.joining("\n"));
        if (text.length() <= PictureText.MOST) {
            return text;
        }
        int end =
                Character.isHighSurrogate(text.charAt(PictureText.MOST - 1)) ? PictureText.MOST - 1 : PictureText.MOST;
        return text.substring(0, end);
    }
}
