package com.heed.jira.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a suggested reply.
 *
 * @param suggestion number of the stored replies it was among
 * @param place      there, from 0
 * @param answer     identity of the answer, the same at each preparation
 * @param author     key of the person
 * @param distance   of what was sent, share of its words that differ from the suggestion's, 0 to 1; else null
 * @param comment    of what was sent, the comment; else null
 */
public record ReplyEvent(
        long issueId,
        long projectId,
        int suggestion,
        int place,
        String answer,
        Act act,
        String author,
        @Nullable Double distance,
        @Nullable Long comment,
        Instant at) {

    /** What can be done with one. */
    public enum Act {
        /** It was on the page, unfolded. */
        SHOWN,
        /** Its text was put into the editor. */
        INSERTED,
        /** Its text was changed in the panel before that. */
        EDITED,
        COPIED,
        DISMISSED,
        /** The dismissal was taken back. */
        RESTORED,
        /** A public comment came to be of it; found by comparing, never said by a page. */
        SENT;

        /** The name in REST and in the table. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Act> of(String key) {
            return Arrays.stream(values()).filter(act -> act.key().equals(key)).findFirst();
        }
    }

    public ReplyEvent {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(author, "author");
        if (distance != null && !(distance >= 0 && distance <= 1)) {
            throw new IllegalArgumentException("distance " + distance + " must be in [0, 1]");
        }
    }
}
