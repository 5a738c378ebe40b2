package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The issue of a contact that another system handed in. A contact without one was left half made. */
@Preload
@Table("HANDED_ISSUE")
public interface HandedIssueRow extends Entity {
    @NotNull
    @Unique
    String getRef();

    @NotNull
    @Unique
    Long getIssueId();
}
