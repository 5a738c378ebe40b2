package com.heed.topic;

import com.heed.drift.Profile;
import java.util.Collection;
import java.util.List;

/** What a topic model said of many contacts, counted: topics, how certain it was, how much they looked like what it knows, and how long they were. */
public final class TopicProfile {
    /** The features, in the order they are shown. */
    public static final List<String> FEATURES = List.of("topic", "certainty", "scope", "length");

    private TopicProfile() {}

    /** Counts what was said. */
    public static Profile of(Collection<Topic> topics) {
        Profile.Counter counter = new Profile.Counter(FEATURES);
        for (Topic topic : topics) {
            counter.add("topic", topic.best().name());
            counter.add("certainty", topic.certainty().key());
            counter.add("scope", String.valueOf((int) Math.min(9, topic.inScope() * 10)));
            // Lengths that differ by less than half belong together.
            counter.add("length", String.valueOf(32 - Integer.numberOfLeadingZeros(topic.length())));
        }
        return counter.profile();
    }
}
