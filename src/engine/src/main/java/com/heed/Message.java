package com.heed;

import java.time.Instant;
import java.util.Objects;

/**
 * One public message of a contact, as it was written: markup, quotes and signature still in it.
 *
 * @param id     identity within the contact, stable over time ("description", or the comment's id)
 * @param author which side wrote it
 * @param at     when it was written
 * @param text   raw text, possibly empty, never null
 */
public record Message(String id, Author author, Instant at, String text) {

    /** The side of the conversation that wrote a message. */
    public enum Author {
        CUSTOMER,
        AGENT
    }

    public Message {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(text, "text");
    }

    public boolean fromCustomer() {
        return author == Author.CUSTOMER;
    }
}
