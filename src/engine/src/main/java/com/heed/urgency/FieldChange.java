package com.heed.urgency;

import java.time.Instant;
import java.util.Objects;

/**
 * An entry of an issue's change log.
 *
 * @param at    when
 * @param field name of the field as the log has it, such as {@code priority}, {@code status}, {@code assignee}
 * @param from  value before as people read it, empty for none
 * @param to    value after as people read it, empty for none
 */
public record FieldChange(Instant at, String field, String from, String to) {
    public FieldChange {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Whether it is of the field of this name, in any case. */
    public boolean isOf(String name) {
        return field.equalsIgnoreCase(name);
    }
}
