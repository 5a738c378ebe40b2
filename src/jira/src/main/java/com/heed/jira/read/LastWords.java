package com.heed.jira.read;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.text.Languages;
import com.heed.text.Masker;
import com.heed.text.TextCleaner;
import java.util.Optional;
import java.util.Set;

/**
 * What the customer of a contact said last.
 *
 * @param text     clean and masked; before anything was answered with what the request is called; after it what pictures say that came with it or later
 * @param language of the customer's last message; where it has no word, of the pictures
 */
public record LastWords(String text, Language language) {

    /** Empty where the customer said nothing that Heed reads. */
    public static Optional<LastWords> of(Issue issue, Contact contact) {
        ApplicationUser customer = issue.getReporter();
        Set<String> names = customer == null ? Set.of() : Set.of(String.valueOf(customer.getDisplayName()));
        String last = "";
        Message lastSaid =
                contact.messages().isEmpty() ? null : contact.messages().getFirst();
        int said = 0;
        for (Message message : contact.messages()) {
            String clean = TextCleaner.clean(message.text()).text();
            if (message.fromCustomer() && Languages.hasWords(clean)) {
                last = clean;
                lastSaid = message;
                said++;
            }
        }
        String text = said < 2 ? (TextCleaner.clean(contact.subject()).text() + "\n" + last).strip() : last;
        String shown = lastSaid == null ? "" : contact.picturesFrom(lastSaid);
        Language language = Languages.of(last.isEmpty() ? text : last)
                .or(() -> Languages.of(shown))
                .orElse(Language.OTHER);
        return language == Language.OTHER
                ? Optional.empty()
                : Optional.of(new LastWords(Masker.mask((text + "\n" + shown).strip(), names), language));
    }
}
