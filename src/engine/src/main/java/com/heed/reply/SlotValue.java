package com.heed.reply;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/** What a slot gets, before it is put into words of a language. */
public sealed interface SlotValue {

    /** Said as it stands. */
    record Text(String text) implements SlotValue {
        public Text {
            Objects.requireNonNull(text, "text");
        }
    }

    /** A day of the calendar. */
    record Day(LocalDate day) implements SlotValue {}

    /** A moment by the desk's clock, told to the minute. */
    record Moment(LocalDateTime moment) implements SlotValue {}

    /** A length of time; not negative. */
    record Span(Duration span) implements SlotValue {
        public Span {
            if (span.isNegative()) {
                throw new IllegalArgumentException("a span of " + span + " cannot be said; expected 0 or more");
            }
        }
    }

    /** A number, without grouping: it may be an order's. */
    record Amount(double amount) implements SlotValue {}

    /** Good morning and its relatives. @param now by the desk's clock */
    record Greeting(LocalTime now) implements SlotValue {}

    /** Several, in their order. */
    record Several(List<SlotValue> values) implements SlotValue {
        public Several {
            values = List.copyOf(values);
        }
    }
}
