package com.heed.ranking;

import com.heed.Contact;
import com.heed.Message;
import com.heed.text.Masker;
import com.heed.text.TextCleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What one side of a conversation said.
 *
 * @param author which side
 * @param text   clean and masked; possibly empty
 */
public record Turn(Message.Author author, String text) {
    public Turn {
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(text, "text");
    }

    public boolean fromCustomer() {
        return author == Message.Author.CUSTOMER;
    }

    /** A turn as it was written, which is cleaned and masked. */
    public static Turn ofRaw(Message.Author author, String raw) {
        return new Turn(author, Masker.mask(TextCleaner.clean(raw).text(), Set.of()));
    }

    /** The turns of a contact, oldest first: its subject before its description, messages without a word left out. */
    public static List<Turn> of(Contact contact) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < contact.messages().size(); i++) {
            Message message = contact.messages().get(i);
            String raw =
                    i == 0 && !contact.subject().isBlank() ? contact.subject() + "\n" + message.text() : message.text();
            Turn turn = ofRaw(message.author(), raw);
            if (!turn.text.isBlank()) {
                turns.add(turn);
            }
        }
        if (turns.isEmpty() && !contact.subject().isBlank()) {
            turns.add(ofRaw(Message.Author.CUSTOMER, contact.subject()));
        }
        return turns;
    }
}
