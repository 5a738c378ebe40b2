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
import java.util.function.Function;

/**
 * A message of the customer as it is read.
 *
 * @param clean    cleaned and masked, with words
 * @param language by script
 */
public record CustomerText(Message message, String clean, Language language) {
    /** The customer's messages that have words, oldest first; the subject belongs to the first message of the contact. */
    public static List<CustomerText> of(Contact contact) {
        return read(contact, message -> "");
    }

    /**
     * As {@link #of}, each with the text of the pictures that came with it, which stands after the words: for whoever asks what a contact is about. How the customer feels is read
     * from their words alone.
     *
     * @return messages with words or with pictures that have some, oldest first; the language is that of the words, where there are none that of the pictures
     */
    public static List<CustomerText> withPictures(Contact contact) {
        return read(contact, contact::picturesWith);
    }

    private static List<CustomerText> read(Contact contact, Function<Message, String> pictures) {
        List<CustomerText> texts = new ArrayList<>();
        boolean first = true;
        for (Message message : contact.messages()) {
            String raw = first ? contact.subject() + "\n" + message.text() : message.text();
            first = false;
            if (!message.fromCustomer()) {
                continue;
            }
            String clean = Masker.mask(TextCleaner.clean(raw).text(), Set.of());
            String shown = pictures.apply(message);
            String both = shown.isEmpty() ? clean : clean.isBlank() ? shown : clean + "\n" + shown;
            Languages.of(clean)
                    .or(() -> Languages.of(shown))
                    .ifPresent(known -> texts.add(new CustomerText(message, both, known)));
        }
        return texts;
    }

    /** What the customer came with first, words and pictures, by which the topic is told; empty where there is no word in it. */
    public static Optional<CustomerText> opening(Contact contact) {
        return withPictures(contact).stream().findFirst();
    }
}
