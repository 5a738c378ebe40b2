package com.heed.jira.store;

import java.util.List;

/**
 * What was prepared for one state of an issue.
 *
 * @param language tag of the customer's last message; {@code und} where it is none that Heed reads
 * @param basis    {@code encoder}, or {@code words} where there were no vectors
 * @param replies  best first; more than are shown, since not everybody may see each
 */
public record PreparedReplies(String language, String basis, List<StoredReply> replies) {
    public PreparedReplies {
        replies = List.copyOf(replies);
    }
}
