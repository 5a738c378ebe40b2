package com.heed.jira.reply;

import com.heed.jira.store.PreparedReplies.Learned;
import com.heed.jira.store.StoredReply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The suggested replies one person is to see of an issue.
 *
 * @param language tag of the customer's last message
 * @param basis    how they were found; see {@link com.heed.jira.store.PreparedReplies}
 * @param learned  what the probabilities come from; null where they are those of being about what is asked
 * @param cards    best first, at most {@value #MOST}; empty where there is none to suggest
 * @param today    how many other issues of the last 24 hours ask the same, of those the person may browse
 */
public record ReplyView(
        String language, String basis, @Nullable Learned learned, List<Card> cards, int today) {
    public static final int MOST = 3;

    public ReplyView {
        cards = List.copyOf(cards);
        if (cards.size() > MOST) {
            throw new IllegalArgumentException(cards.size() + " replies; at most " + MOST);
        }
    }

    /**
     * One reply.
     *
     * @param id      its name in REST
     * @param sources those the person may see
     * @param seen    whether it is recorded that this person saw it
     */
    public record Card(String id, StoredReply reply, List<Link> sources, boolean seen) {
        public Card {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A source for the eye.
     *
     * @param name    key of an issue, name of a template, title of a page
     * @param address where it is, below the host's own address if it starts with a slash; empty for nowhere
     */
    public record Link(String kind, String name, String address) {}
}
