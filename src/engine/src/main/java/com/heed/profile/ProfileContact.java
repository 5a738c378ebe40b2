package com.heed.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a profile looks at in one contact.
 *
 * @param id         identity in the host
 * @param at         when it arrived
 * @param channel    slug, or null if nobody knows
 * @param topic      what it was about, or null if nobody knows
 * @param language   BCP 47 tag of what the customer wrote, or null where there are no words
 * @param sentiment  of what the customer wrote, in [-1, 1], or null where it was not read
 * @param words      different words of the customer, lower-cased; no marks
 * @param length     words the customer wrote, 0 or more
 * @param firstReply from arrival to the first public answer of an agent, or null before there is one
 * @param resolution from arrival to the resolution, or null while it is open
 * @param reopened   whether it was taken up again after its resolution, or null while that cannot be told
 * @param csat       what the customer said in the survey, from 0, the worst, to 1, or null where nobody asked or answered
 * @param replies    public answers of agents, 0 or more
 */
public record ProfileContact(
        String id,
        Instant at,
        @Nullable String channel,
        @Nullable String topic,
        @Nullable String language,
        @Nullable Double sentiment,
        Set<String> words,
        int length,
        @Nullable Duration firstReply,
        @Nullable Duration resolution,
        @Nullable Boolean reopened,
        @Nullable Double csat,
        int replies) {

    public ProfileContact {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        words = Set.copyOf(words);
        if (sentiment != null && !(sentiment >= -1 && sentiment <= 1)) {
            throw new IllegalArgumentException("sentiment " + sentiment + " of " + id + " must be in [-1, 1]");
        }
        if (csat != null && !(csat >= 0 && csat <= 1)) {
            throw new IllegalArgumentException("satisfaction " + csat + " of " + id + " must be in [0, 1]");
        }
        if (length < 0 || replies < 0) {
            throw new IllegalArgumentException(
                    length + " words and " + replies + " replies of " + id + " must be 0 or more");
        }
        if (firstReply != null && firstReply.isNegative() || resolution != null && resolution.isNegative()) {
            throw new IllegalArgumentException("a first reply after " + firstReply + " and a resolution after "
                    + resolution + " of " + id + " must not come before the contact");
        }
    }

    /** The same contact about another topic. */
    public ProfileContact about(@Nullable String other) {
        return new ProfileContact(
                id,
                at,
                channel,
                other,
                language,
                sentiment,
                words,
                length,
                firstReply,
                resolution,
                reopened,
                csat,
                replies);
    }
}
