package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The right of one worker to read one issue until a moment; the unique column makes the claim. */
@Preload
@Table("LEASE")
public interface LeaseRow extends Entity {
    @NotNull
    @Unique
    Long getIssueId();

    @NotNull
    String getHolder();

    @NotNull
    Long getEndsAt();
}
