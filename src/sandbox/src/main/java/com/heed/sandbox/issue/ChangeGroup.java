package com.heed.sandbox.issue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person changed at one moment.
 *
 * @param author user key, or null for nobody known
 * @param items  at least one
 */
public record ChangeGroup(long id, long issueId, @Nullable String author, Instant at, List<Item> items) {
    public ChangeGroup {
        items = List.copyOf(items);
    }

    /**
     * One field's change.
     *
     * @param field    {@code status}, {@code assignee}, ..., or a custom field's name
     * @param from     old value for machines, or null
     * @param fromText old value for people, or null
     * @param to       new value for machines, or null
     * @param toText   new value for people, or null
     */
    public record Item(
            String field,
            @Nullable String from,
            @Nullable String fromText,
            @Nullable String to,
            @Nullable String toText) {}
}
