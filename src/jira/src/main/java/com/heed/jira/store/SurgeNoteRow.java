package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What became of an alarm: that somebody dismissed it, or the issue that was made of it. Each once. */
@Preload
@Table("SURGE_NOTE")
public interface SurgeNoteRow extends Entity {
    @NotNull
    @Unique
    String getOnceKey();

    @NotNull
    @Indexed
    Integer getSurgeId();

    @NotNull
    String getKind();

    String getAuthor();

    Long getIssueId();

    @NotNull
    Long getMadeAt();
}
