package com.heed.reply;

import com.heed.Contact;
import java.util.Objects;
import java.util.Set;

/**
 * A contact that has ended, to be learned from.
 *
 * @param contact public messages only
 * @param names   of the people in it, as written, customer and agents; they are masked
 * @param outcome how it ended
 */
public record PastContact(Contact contact, Set<String> names, Outcome outcome) {
    public PastContact {
        Objects.requireNonNull(contact, "contact");
        names = Set.copyOf(names);
        Objects.requireNonNull(outcome, "outcome");
    }
}
