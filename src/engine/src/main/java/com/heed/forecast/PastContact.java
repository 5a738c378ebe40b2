package com.heed.forecast;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A contact of the past, with what became of it. What is not known is null, and is then neither learned from nor measured.
 *
 * @param id            of the contact, for messages and to find it again; not blank
 * @param facts         what was known when it came in
 * @param channel       slug of the channel that handled it
 * @param waitMinutes   from its arrival to the first answer, at least 0; null if nobody noted it
 * @param handleMinutes an agent's working time on it, above 0; null if nobody noted it
 * @param settled       whether that settled it: neither reopened nor followed by another contact of the customer, see {@link Repeats}; null if it is not known
 * @param customer      whose contact it is, null if unknown
 * @param topic         what it is about, null if unknown
 */
public record PastContact(
        String id,
        ContactFacts facts,
        String channel,
        @Nullable Double waitMinutes,
        @Nullable Double handleMinutes,
        @Nullable Boolean settled,
        @Nullable String customer,
        @Nullable String topic) {

    private static final double LONGEST = 1e6;

    /** @throws IllegalArgumentException with the contact's id and the value that cannot be */
    public PastContact {
        Checks.that(!id.isBlank(), "the id of a contact is blank");
        Objects.requireNonNull(facts, "facts");
        Checks.that(!channel.isBlank(), "contact '" + id + "' has no channel; name the one that handled it");
        Checks.that(
                waitMinutes == null || (waitMinutes >= 0 && waitMinutes < LONGEST),
                "contact '" + id + "' waited " + waitMinutes + " minutes; must be 0 or more, or unknown");
        Checks.that(
                handleMinutes == null || (handleMinutes > 0 && handleMinutes < LONGEST),
                "contact '" + id + "' took " + handleMinutes + " minutes to handle; must be above 0, or unknown");
    }

    /** The same contact with another outcome. */
    public PastContact withSettled(@Nullable Boolean outcome) {
        return new PastContact(id, facts, channel, waitMinutes, handleMinutes, outcome, customer, topic);
    }
}
