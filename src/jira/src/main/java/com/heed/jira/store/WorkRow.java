package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** One issue waiting to be read. A retry is a new row. */
@Preload
@Table("WORK")
public interface WorkRow extends Entity {
    @NotNull
    @Indexed
    Long getIssueId();

    @NotNull
    Integer getUrgency();

    @NotNull
    String getWrites();

    Double getThreshold();

    @NotNull
    @Indexed
    Long getDueAt();

    @NotNull
    Integer getAttempt();
}
