package com.heed.jira.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value Heed wrote.
 *
 * @param field   stable name, such as {@code sentiment}, {@code channel} or {@code priority}
 * @param fieldId id of the field
 * @param before  value shown before, or null for none
 * @param after   value Heed wrote
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
