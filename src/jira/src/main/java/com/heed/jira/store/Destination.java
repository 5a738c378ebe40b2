package com.heed.jira.store;

import org.jspecify.annotations.Nullable;

/**
 * Where the contacts of a channel are put beside the channel field, for queues and rules that go by something else.
 *
 * @param field    id of the field that says whose they are, a single select or a group picker such as {@code customfield_10020}, or {@link #COMPONENTS}; null for none
 * @param value    of that field, as it is shown: an option, a group or a component
 * @param priority name of the priority they get; null to leave it
 */
public record Destination(
        @Nullable String field,
        @Nullable String value,
        @Nullable String priority) {
    /** Jira's own field of components. */
    public static final String COMPONENTS = "components";

    public static final Destination NONE = new Destination(null, null, null);

    /** @throws IllegalArgumentException if a field has no value, or a value no field */
    public Destination {
        if ((field == null) != (value == null)) {
            throw new IllegalArgumentException("field " + field + " and value " + value + " must be stated together");
        }
    }
}
