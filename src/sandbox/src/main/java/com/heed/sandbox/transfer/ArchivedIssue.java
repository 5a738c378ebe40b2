package com.heed.sandbox.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One issue with its past.
 *
 * @param key         complete key, such as {@code SUP-12}; unique
 * @param issueType   name of its type
 * @param requestType name of the portal's form it came by, or null
 * @param summary     one line, at most 255 characters
 * @param description wiki markup, may be empty
 * @param status      name of its status today
 * @param priority    name of its priority, or null
 * @param resolution  name of its resolution, or null while open
 * @param reporter    key of the person who asked, or null where the export names nobody
 * @param assignee    key of the agent who has it, or null
 * @param channel     how it came: {@code portal}, {@code email}, {@code phone}, {@code chat}, {@code social}; null if unknown
 * @param created     when it came
 * @param updated     last change
 * @param resolved    when it was resolved last, or null while open
 * @param comments    oldest first
 * @param changes     oldest first; replaying them leads to the values above
 */
public record ArchivedIssue(
        String key,
        String issueType,
        @Nullable String requestType,
        String summary,
        String description,
        String status,
        @Nullable String priority,
        @Nullable String resolution,
        @Nullable String reporter,
        @Nullable String assignee,
        @Nullable String channel,
        Instant created,
        Instant updated,
        @Nullable Instant resolved,
        List<ArchivedComment> comments,
        List<ArchivedChange> changes) {
    public ArchivedIssue {
        comments = List.copyOf(comments);
        changes = List.copyOf(changes);
    }
}
