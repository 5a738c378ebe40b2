package com.heed.analysis;

import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.text.Languages;
import com.heed.text.Masker;
import com.heed.text.TextCleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A message of the customer as it is read.
 *
 * @param clean    cleaned and masked, with words
 * @param language by script
 */
public record CustomerText(Message message, String clean, Language language) {
    /** The customer's messages that have words, oldest first; the subject belongs to the first message of the contact. */
    public static List<CustomerText> of(Contact contact) {
        List<CustomerText> texts = new ArrayList<>();
        boolean first = true;
        for (Message message : contact.messages()) {
            String raw = first ? contact.subject() + "\n" + message.text() : message.text();
            first = false;
            if (!message.fromCustomer()) {
                continue;
            }
            String clean = Masker.mask(TextCleaner.clean(raw).text(), Set.of());
            Optional<Language> language = Languages.of(clean);
            language.ifPresent(known -> texts.add(new CustomerText(message, clean, known)));
        }
        return texts;
    }

    /** What the customer wrote first, by which the topic is told; empty where they wrote no words. */
    public static Optional<CustomerText> opening(Contact contact) {
        return of(contact).stream().findFirst();
    }
}
