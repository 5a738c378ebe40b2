package com.heed.jira.reply;

import com.atlassian.jira.issue.Issue;
import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.jira.read.LastWords;
import com.heed.text.Languages;
import com.heed.text.TextCleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What answers are looked for with.
 *
 * @param text     the customer's last words, clean and masked; before anything was answered with what the request is called
 * @param language of the customer's last message
 */
public record ReplyRequest(Issue issue, Contact contact, String text, Language language) {

    /** What both sides said, oldest first: what the request is called before its description, and what pictures say that came with a message after it; messages without a word left out. */
    List<Message> said() {
        List<Message> said = new ArrayList<>();
        for (Message message : contact.messages()) {
            boolean opening = said.isEmpty() && message == contact.messages().getFirst();
            String raw = opening ? (contact.subject() + "\n" + message.text()).strip() : message.text();
            String shown = contact.picturesWith(message);
            // Cleaned before the pictures are put behind it: a signature would take them away.
            String words = shown.isEmpty() ? raw : (TextCleaner.clean(raw).text() + "\n" + shown).strip();
            if (Languages.hasWords(words)) {
                said.add(new Message(message.id(), message.author(), message.at(), words));
            }
        }
        return said;
    }

    /** Empty where the customer said nothing that Heed reads. */
    public static Optional<ReplyRequest> of(Issue issue, Contact contact) {
        return LastWords.of(issue, contact).map(said -> new ReplyRequest(issue, contact, said.text(), said.language()));
    }
}
