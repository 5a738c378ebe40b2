package com.heed.sandbox.issue;

import com.atlassian.jira.issue.attachment.Attachment;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file at an issue.
 *
 * @param author   user key, or null for nobody known
 * @param internal whether customers do not see it
 * @param size     in bytes
 */
public record DeskAttachment(
        long id,
        long issueId,
        @Nullable String author,
        boolean internal,
        String name,
        String type,
        long size,
        Instant created) {

    /** Where its content is. */
    public String address() {
        return "/secure/attachment/" + id;
    }

    Attachment forApps() {
        return new Attachment(id, issueId, author, name, type, size, Timestamp.from(created));
    }
}
