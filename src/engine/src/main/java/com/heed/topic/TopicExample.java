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
 * @param weight  how much it counts in training, above 0
 */
public record TopicExample(
        long id, String name, Instant at, @Nullable String channel, String label, IntentText text, float weight) {
    /** Of a topic that stands in a field. */
    public static final float FROM_FIELD = 1;

    /** Of a topic that Heed said and a person agreed to. */
    public static final float CONFIRMED = 2;

    /** Of a topic that a person chose against Heed's. */
    public static final float CORRECTED = 3;

    public TopicExample {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("contact " + name + " with weight " + weight + "; weights are above 0");
        }
        if (label.isBlank()) {
            throw new IllegalArgumentException("contact " + name + " has no topic to learn from");
        }
    }
}
