package com.heed.suggestion;

import com.heed.ranking.PastReply;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was sent, with what had been said before.
 *
 * @param pair   clean and masked; its group is the contact
 * @param asked  what the answer was given to, clean and masked; null where nobody had asked
 * @param at     when it was sent
 * @param name   by which people find the contact, such as an issue key
 * @param groups the group it belongs to in each dimension, such as {@code channel=email}; in the order to be shown
 */
public record AnsweredContact(
        PastReply pair, @Nullable String asked, Instant at, String name, Map<String, String> groups) {
    public AnsweredContact {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }
}
