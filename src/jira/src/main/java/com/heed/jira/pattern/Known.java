package com.heed.jira.pattern;

import com.heed.analysis.Opening;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a contact.
 *
 * @param opening  null where it has no words, or in a language that is not read
 * @param hasTopic whether a model has named its topic
 * @param things   value of each field that rules may speak of, by its key
 */
record Known(long issueId, Instant arrived, @Nullable Opening opening, boolean hasTopic, Map<String, String> things) {
    Known {
        things = Map.copyOf(things);
    }
}
