package com.heed.reply;

import java.util.Objects;

/**
 * An answer chosen for a contact and filled, awaiting an agent.
 *
 * @param answer      what was chosen
 * @param text        its text with the slots of this contact
 * @param probability that the agent will use it, calibrated, 0 to 1
 */
public record SuggestedReply(Answer answer, FilledText text, double probability) {

    public SuggestedReply {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(text, "text");
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "probability of reply " + answer.id() + " is " + probability + "; expected 0 to 1");
        }
    }
}
