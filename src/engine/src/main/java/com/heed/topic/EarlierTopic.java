package com.heed.topic;

import java.time.Instant;

/**
 * What a customer asked for at an earlier time.
 *
 * @param topic   not blank
 * @param arrived when they asked
 * @param known   from when on its topic was known, not before it arrived
 */
public record EarlierTopic(String topic, Instant arrived, Instant known) {
    public EarlierTopic {
        if (topic.isBlank()) {
            throw new IllegalArgumentException("an earlier contact of " + arrived + " without a topic");
        }
        if (known.isBefore(arrived)) {
            throw new IllegalArgumentException(
                    "the topic of a contact of " + arrived + " cannot have been known at " + known);
        }
    }
}
