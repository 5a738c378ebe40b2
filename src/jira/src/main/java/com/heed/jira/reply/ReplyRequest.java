package com.heed.jira.reply;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
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
 * What answers are looked for with.
 *
 * @param text     the customer's last words, clean and masked; before anything was answered with what the request is called
 * @param language of the customer's last message
 */
public record ReplyRequest(Issue issue, Contact contact, String text, Language language) {

    /** What both sides said, oldest first: what the request is called before its description, messages without a word left out. */
    List<Message> said() {
        List<Message> said = new ArrayList<>();
        for (Message message : contact.messages()) {
            boolean opening = said.isEmpty() && message == contact.messages().getFirst();
            String words = opening ? (contact.subject() + "\n" + message.text()).strip() : message.text();
            if (Languages.hasWords(words)) {
                said.add(new Message(message.id(), message.author(), message.at(), words));
            }
        }
        return said;
    }

    /** Empty where the customer said nothing that Heed reads. */
    public static Optional<ReplyRequest> of(Issue issue, Contact contact) {
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
                : Optional.of(new ReplyRequest(issue, contact, Masker.mask(text, names), language));
    }
}
