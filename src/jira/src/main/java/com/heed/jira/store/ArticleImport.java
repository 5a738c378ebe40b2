package com.heed.jira.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Help articles that came in together.
 *
 * @param name   of the file; empty for a request
 * @param pages  in it, those it says are gone included
 * @param author key of the person
 */
public record ArticleImport(
        int id,
        long projectId,
        Kind kind,
        String name,
        int pages,
        LeftOut left,
        String author,
        Instant at,
        State state) {

    /** Where it comes from. */
    public enum Kind {
        /** The export of a space. */
        SPACE,
        /** A request over REST. */
        REST;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it counts. */
    public enum State {
        /** Nobody has accepted it yet. */
        WAITING,
        ACCEPTED,
        /** It was accepted and taken back. */
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

    /**
     * Pages of a file that did not come in.
     *
     * @param restricted that only some people may see
     * @param tooLong    longer than is read
     * @param empty      without a text
     */
    public record LeftOut(int restricted, int tooLong, int empty) {
        public static final LeftOut NOTHING = new LeftOut(0, 0, 0);
    }
}
