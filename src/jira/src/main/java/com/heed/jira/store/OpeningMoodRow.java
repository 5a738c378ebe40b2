package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** How the customer felt in the opening of a contact of the past, told once by the models. One row an issue. */
@Preload
@Table("OPENING_MOOD")
public interface OpeningMoodRow extends Entity {
    @NotNull
    @Unique
    Long getIssueId();

    @NotNull
    @Indexed
    Long getProjectId();

    /** From -1 to 1; empty where nobody can tell. */
    Double getMood();
}
