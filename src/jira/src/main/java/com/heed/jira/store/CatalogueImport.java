package com.heed.jira.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Items or events that came in together.
 *
 * @param name    of the file; empty for a request
 * @param rows    in it
 * @param leftOut events of people who are not learned from, which were not taken
 * @param author  key of the person
 */
public record CatalogueImport(
        int id, long projectId, Kind kind, String name, int rows, int leftOut, String author, Instant at, State state) {

    /** What is in it. */
    public enum Kind {
        ITEMS,
        EVENTS,
        /** One item was said to be gone. */
        REMOVAL;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it counts. */
    public enum State {
        ACCEPTED,
        /** It was taken back. */
        REMOVED;

        /** The name in REST and in the table. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> of(String key) {
            return Arrays.stream(values())
                    .filter(state -> state.key().equals(key))
                    .findFirst();
        }
    }
}
