package com.heed.jira.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided of a reply of a past issue.
 *
 * @param print of the text it was decided about, see {@link AnswerReviews#print}
 * @param text  to be said instead; null for the reply's own
 */
public record AnswerReview(
        String answerId,
        Decision decision,
        String print,
        @Nullable String text,
        String author,
        Instant at) {

    /** What can be decided. */
    public enum Decision {
        APPROVED,
        DECLINED,
        /** What was decided before is taken back. */
        UNDONE;

        /** The name in REST and in the table. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Decision> of(String key) {
            return Arrays.stream(values())
                    .filter(decision -> decision.key().equals(key))
                    .findFirst();
        }
    }
}
