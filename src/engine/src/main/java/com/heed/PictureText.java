package com.heed;

import java.time.Instant;
import java.util.Objects;

/**
 * Text that was read in a picture the customer attached. It is what a program said to the customer, not what the customer says: it tells what a contact is about, and nothing of how
 * the customer feels.
 *
 * @param id   identity of the picture in the host (in Jira the attachment's)
 * @param at   when it was attached
 * @param text masked, lines read with little confidence left out; not blank
 */
public record PictureText(String id, Instant at, String text) {
    /** Characters of pictures that are read beside one message: what a screenshot is about stands in its first lines, and a page of a browser must not drown the customer's words. */
    public static final int MOST = 1_000;

    public PictureText {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        if (text.isBlank()) {
            throw new IllegalArgumentException("picture " + id + " has no text; leave it out");
        }
    }
}
