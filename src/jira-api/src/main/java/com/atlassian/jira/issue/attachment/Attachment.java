package com.atlassian.jira.issue.attachment;

import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;

// Evidence: JAVADOC server, undated and later than 7 (a class; each getter here with its type), USAGE (getFilename,
// getMimetype, getFilesize, getAuthorKey in apps for Jira 7 to 9). In Jira it wraps a GenericValue
public class Attachment {
    private final Long id;
    private final Long issueId;
    private final @Nullable String authorKey;
    private final String filename;
    private final String mimetype;
    private final Long filesize;
    private final Timestamp created;

    /** Host side. @param authorKey null for a visitor */
    public Attachment(
            Long id,
            Long issueId,
            @Nullable String authorKey,
            String filename,
            String mimetype,
            Long filesize,
            Timestamp created) {
        this.id = id;
        this.issueId = issueId;
        this.authorKey = authorKey;
        this.filename = filename;
        this.mimetype = mimetype;
        this.filesize = filesize;
        this.created = created;
    }

    public Long getId() {
        return id;
    }

    public Long getIssueId() {
        return issueId;
    }

    public @Nullable String getAuthorKey() {
        return authorKey;
    }

    public String getFilename() {
        return filename;
    }

    public String getMimetype() {
        return mimetype;
    }

    public Long getFilesize() {
        return filesize;
    }

    public Timestamp getCreated() {
        return created;
    }
}
