package com.heed.reply;

import java.util.List;
import java.util.Objects;

/**
 * A canned response with what it changes in the issue when an agent uses it.
 *
 * @param response what is said
 * @param changes  at most {@value #MOST_CHANGES}, each field once; empty for a response that only says something
 */
public record Macro(CannedResponse response, List<FieldChange> changes) {
    public static final int MOST_CHANGES = 10;

    /** A field and the value it gets. @param field its id in the host @param value as people see it */
    public record FieldChange(String field, String value) {
        public FieldChange {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(value, "value");
        }
    }

    public Macro {
        Objects.requireNonNull(response, "response");
        changes = List.copyOf(changes);
        if (changes.size() > MOST_CHANGES) {
            throw new IllegalArgumentException(
                    "macro " + response.name() + " changes " + changes.size() + " fields; at most " + MOST_CHANGES);
        }
        if (changes.stream().map(FieldChange::field).distinct().count() < changes.size()) {
            throw new IllegalArgumentException("macro " + response.name() + " changes a field twice: " + changes);
        }
    }
}
