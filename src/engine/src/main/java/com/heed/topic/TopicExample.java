package com.heed.topic;

import com.heed.intent.IntentText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact of the past whose topic is known.
 *
 * @param id      identity in the host
 * @param name    by which people find it, such as an issue key
 * @param at      when it arrived
 * @param channel slug of the channel it arrived on, or null if nobody knows
 * @param label   its topic, not blank
 * @param text    its opening, encoded
 */
public record TopicExample(
        long id, String name, Instant at, @Nullable String channel, String label, IntentText text) {
    public TopicExample {
        if (label.isBlank()) {
            throw new IllegalArgumentException("contact " + name + " has no topic to learn from");
        }
    }
}
