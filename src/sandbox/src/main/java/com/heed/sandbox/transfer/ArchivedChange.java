package com.heed.sandbox.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person changed at one moment.
 *
 * @param author key of who did it, or null where the export names nobody
 * @param at     when
 * @param items  at least one
 */
public record ArchivedChange(@Nullable String author, Instant at, List<Item> items) {
    public ArchivedChange {
        items = List.copyOf(items);
    }

    /**
     * One field's change as Jira's change log has it.
     *
     * @param field name of the field: {@code status}, {@code assignee}, {@code priority}, {@code resolution}, ...
     * @param from  the old value for machines, or null
     * @param fromText the old value for people, or null
     * @param to    the new value for machines, or null
     * @param toText the new value for people, or null
     */
    public record Item(
            String field,
            @Nullable String from,
            @Nullable String fromText,
            @Nullable String to,
            @Nullable String toText) {}
}
