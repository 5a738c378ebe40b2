package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A message of a contact that another system handed in, kept for as long as its comment may be deleted: it must not come back. */
@Preload
@Table("HANDED_MESSAGE")
public interface HandedMessageRow extends Entity {
    /** Issue, fingerprint of author, moment and text, and the how-manieth of its like. */
    @NotNull
    @Unique
    String getMessage();

    @NotNull
    @Indexed
    Long getIssueId();

    /** Absent for the one that became the description. */
    Long getCommentId();

    @NotNull
    Boolean getByAgent();
}
