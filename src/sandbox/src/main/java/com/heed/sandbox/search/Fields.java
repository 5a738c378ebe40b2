package com.heed.sandbox.search;

import java.util.List;
import java.util.Optional;

/** The fields there are. */
@FunctionalInterface
public interface Fields {
    /** What a field holds, which decides the operators it takes. */
    enum Kind {
        /** One of a set of names, or a list of them: {@code =, !=, in, not in, is}. */
        NAME,
        /** Text to search in: {@code ~, !~, is}. */
        TEXT,
        /** Names with an order: as NAME, and {@code <, <=, >, >=}. */
        RANK,
        /** Numbers: all but {@code ~}. */
        NUMBER,
        /** Moments: all but {@code ~}. */
        DATE,
        /** Cycles of a service level: functions alone, see {@link SlaFunction}. */
        SLA
    }

    /**
     * A field that is known.
     *
     * @param name  what {@link Searchable#value} is asked for
     * @param kind  what it holds
     * @param ranks of a {@link Kind#RANK} field the names from the lowest to the highest; else empty
     */
    record Field(String name, Kind kind, List<String> ranks) {
        public Field {
            ranks = List.copyOf(ranks);
        }

        public Field(String name, Kind kind) {
            this(name, kind, List.of());
        }
    }

    /**
     * Finds a field by the name in a query: {@code status}, {@code Heed sentiment} or {@code issue.property[heed].sentiment.label}. Upper and lower case
     * must not matter for the first two.
     */
    Optional<Field> find(String name);
}
