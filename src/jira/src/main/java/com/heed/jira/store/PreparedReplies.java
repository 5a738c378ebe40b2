package com.heed.jira.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was prepared for one state of an issue.
 *
 * @param language tag of the customer's last message; {@code und} where it is none that Heed reads
 * @param basis    {@code encoder}, {@code words} where there were no vectors, or {@link #AWAY}
 * @param replies  best first; more than are shown, since not everybody may see each
 * @param learned  what their order and probabilities come from; null where nothing was learned, and they tell how probable it is that a reply is about what is asked
 */
public record PreparedReplies(
        String language,
        String basis,
        List<StoredReply> replies,
        @Nullable Learned learned) {
    /** The basis where the shared index could not be asked, so that words alone found past answers. */
    public static final String AWAY = "away";

    public PreparedReplies {
        replies = List.copyOf(replies);
    }

    /** Replies of a project that has taught nothing. */
    public PreparedReplies(String language, String basis, List<StoredReply> replies) {
        this(language, basis, replies, null);
    }

    /**
     * What taught the probability that an agent uses a reply.
     *
     * @param model    number of the model of replies
     * @param answered answers of the project it was measured on
     * @param shown    times agents chose among suggestions that it was fitted to; 0 where that is not known yet
     */
    public record Learned(int model, int answered, int shown) {}
}
