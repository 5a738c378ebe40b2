package com.heed.forecast;

import com.heed.Language;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a contact when it comes in, and what predictions are made from.
 *
 * @param arrived      when it came in
 * @param contactClass key of its class, such as {@code ContactClass.key()}; not blank
 * @param language     of the customer, or null if it is not known
 * @param words        the customer's words so far, at least 0; a Chinese character counts as two thirds of a word
 * @param urgency      how much more a minute of waiting costs than that of an ordinary contact, at least 0; 1 where nobody said
 */
public record ContactFacts(
        Instant arrived, String contactClass, @Nullable Language language, int words, double urgency) {

    public ContactFacts {
        Objects.requireNonNull(arrived, "arrived");
        Checks.that(!contactClass.isBlank(), "the class of a contact is blank; name one, such as unknown");
        Checks.that(words >= 0, "words " + words + " must be 0 or more");
        Checks.that(urgency >= 0 && urgency < 1e6, "urgency " + urgency + " must be 0 or more");
    }
}
