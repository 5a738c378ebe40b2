package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A contact that was shown to one agent as the next one, and is kept for them until a moment; the unique column sees to it that two agents never get the same. */
@Preload
@Table("RESERVATION")
public interface ReservationRow extends Entity {
    @NotNull
    @Unique
    Long getIssueId();

    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    String getAgent();

    @NotNull
    Long getEndsAt();
}
