package com.heed.sandbox.search;

import java.time.Instant;
import java.util.List;

/** What a field of an issue holds. */
public sealed interface Value {
    /** Nothing: no assignee, no resolution. */
    record Empty() implements Value {}

    /**
     * Words.
     *
     * @param text  what people read, and what is compared and sorted by
     * @param names other names for the same thing, such as a person's key beside the display name; may be empty
     */
    record Text(String text, List<String> names) implements Value {
        public Text {
            names = List.copyOf(names);
        }

        public Text(String text) {
            this(text, List.of());
        }
    }

    record Number(double number) implements Value {}

    record Moment(Instant instant) implements Value {}

    /** Several values, as labels and organisations. An empty list is {@link Empty} to a query. */
    record Many(List<Value> values) implements Value {
        public Many {
            values = List.copyOf(values);
        }
    }

    /** The one {@link Empty}. */
    Value EMPTY = new Empty();
}
