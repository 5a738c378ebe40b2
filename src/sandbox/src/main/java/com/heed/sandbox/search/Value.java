package com.heed.sandbox.search;

import java.time.Duration;
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

    /**
     * The cycles of one service level of an issue.
     *
     * @param state        of the last one
     * @param elapsed      counted in the last one
     * @param remaining    of its goal, negative once that is missed
     * @param breached     whether the last one missed its goal
     * @param everBreached whether any one did
     */
    record Sla(State state, Duration elapsed, Duration remaining, boolean breached, boolean everBreached)
            implements Value {
        /** What a cycle does. */
        public enum State {
            RUNNING,
            PAUSED,
            COMPLETED
        }

        boolean ongoing() {
            return state != State.COMPLETED;
        }
    }

    /** Several values, as labels and organisations. An empty list is {@link Empty} to a query. */
    record Many(List<Value> values) implements Value {
        public Many {
            values = List.copyOf(values);
        }
    }

    /** The one {@link Empty}. */
    Value EMPTY = new Empty();
}
