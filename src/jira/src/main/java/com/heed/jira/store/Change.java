package com.heed.jira.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value Heed wrote.
 *
 * @param field   stable name: {@code sentiment} or {@code channel}
 * @param fieldId id of the custom field
 * @param before  option shown before, or null for none
 * @param after   option Heed wrote
 * @param undone  whether somebody took it back
 */
public record Change(
        int id,
        long issueId,
        String field,
        String fieldId,
        @Nullable String before,
        @Nullable String after,
        Instant at,
        boolean undone) {}
