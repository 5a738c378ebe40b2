package com.heed.reply;

import com.heed.Language;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One text that may be said to a customer.
 *
 * @param id       identity among all answers of a project: the kind of its origin and the identity there
 * @param origin   where it stands
 * @param language what it is written in
 * @param text     clean and masked, slots unfilled; never blank
 * @param request  what the customer had asked when it was said, clean and masked; null where nobody had asked, as for an approved text
 * @param written  when it was written or last changed
 * @param worth    how well it went when it was said: 0 badly, 1 well, 0.5 where nobody knows
 */
public record Answer(
        String id,
        Origin origin,
        Language language,
        String text,
        @Nullable String request,
        Instant written,
        double worth) {

    /** Worth of an answer nobody knows the outcome of. */
    public static final double UNKNOWN_WORTH = 0.5;

    public Answer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(written, "written");
        if (text.isBlank()) {
            throw new IllegalArgumentException("answer " + id + " has no text");
        }
        if (!(worth >= 0 && worth <= 1)) {
            throw new IllegalArgumentException("worth of answer " + id + " is " + worth + "; expected 0 to 1");
        }
    }

    /** Whether it can be said; if not, it stands for a request that nothing was said to that could be said again. */
    public boolean isReply() {
        return !(origin instanceof Origin.Past past && past.isRequestAlone());
    }
}
