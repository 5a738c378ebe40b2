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
 * @param text     clean and masked; before anything was answered with what the request is called
 * @param language of the customer's last message
 */
public record LastWords(String text, Language language) {

    /** Empty where the customer said nothing that Heed reads. */
    public static Optional<LastWords> of(Issue issue, Contact contact) {
        ApplicationUser customer = issue.getReporter();
        Set<String> names = customer == null ? Set.of() : Set.of(String.valueOf(customer.getDisplayName()));
        String last = "";
        int said = 0;
        for (Message message : contact.messages()) {
            String clean = TextCleaner.clean(message.text()).text();
            if (message.fromCustomer() && Languages.hasWords(clean)) {
                last = clean;
                said++;
            }
        }
        String text = said < 2 ? (TextCleaner.clean(contact.subject()).text() + "\n" + last).strip() : last;
        Language language = Languages.of(last.isEmpty() ? text : last).orElse(Language.OTHER);
        return language == Language.OTHER
                ? Optional.empty()
                : Optional.of(new LastWords(Masker.mask(text, names), language));
    }
}
