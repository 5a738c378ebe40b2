package com.heed.jira.surge;

import com.heed.Contact;
import com.heed.jira.page.Texts;
import com.heed.jira.store.Prediction;
import com.heed.sentiment.Mood;
import com.heed.surge.SurgeSubject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What alarms may be about. This is the one place that lists the subjects of a contact: a new kind of subject is added in {@link #of}. */
public final class Subjects {
    private static final String NEGATIVE = "negative";
    private static final String TYPE = "type:";
    private static final String TOPIC = "topic:";
    /** Of a key in the table of alarms. */
    private static final int LONGEST_NAME = 400;

    private Subjects() {}

    /** The subjects of a contact, as keys. */
    public static Set<String> of(Contact contact, Prediction prediction) {
        Set<String> keys = new LinkedHashSet<>();
        if (isNegative(prediction)) {
            keys.add(NEGATIVE);
        }
        String type = contact.requestType();
        if (type != null && !type.isBlank()) {
            keys.add(TYPE + cut(type.strip()));
        }
        Prediction.Topic topic = prediction.topic();
        // Where the topic is learned from the request type, one alarm of the two is enough.
        if (topic != null && topic.sure() && !topic.label().equals(type)) {
            keys.add(TOPIC + cut(topic.label()));
        }
        return keys;
    }

    private static boolean isNegative(Prediction prediction) {
        Prediction.Sentiment sentiment = prediction.sentiment();
        return prediction.sure()
                && sentiment != null
                && (sentiment.mood().equals(Mood.NEGATIVE.key())
                        || sentiment.mood().equals(Mood.VERY_NEGATIVE.key()));
    }

    private static String cut(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        boolean half = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1));
        return name.substring(0, half ? LONGEST_NAME - 1 : LONGEST_NAME);
    }

    /** The subject of a key; empty for a key that a newer version has written. */
    public static Optional<SurgeSubject> ofKey(String key) {
        if (key.equals(NEGATIVE)) {
            return Optional.of(new SurgeSubject.Negative());
        }
        if (key.startsWith(TYPE) && key.length() > TYPE.length()) {
            return Optional.of(new SurgeSubject.RequestType(key.substring(TYPE.length())));
        }
        if (key.startsWith(TOPIC) && key.length() > TOPIC.length()) {
            return Optional.of(new SurgeSubject.Topic(key.substring(TOPIC.length())));
        }
        return Optional.empty();
    }

    public static String key(SurgeSubject subject) {
        return switch (subject) {
            case SurgeSubject.Negative n -> NEGATIVE;
            case SurgeSubject.RequestType type -> TYPE + type.name();
            case SurgeSubject.Topic topic -> TOPIC + topic.name();
        };
    }

    /** What people read. */
    public static String label(String key, Texts texts) {
        return ofKey(key)
                .map(subject -> switch (subject) {
                    case SurgeSubject.Negative n -> texts.text("surge.negative");
                    case SurgeSubject.RequestType type -> type.name();
                    case SurgeSubject.Topic topic -> topic.name();
                })
                .orElse(key);
    }
}
