package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The first contact of one issue: when it came and what alarms may be about. One row an issue, however often it is read. */
@Preload
@Table("ARRIVAL")
public interface ArrivalRow extends Entity {
    @NotNull
    @Unique
    Long getIssueId();

    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    Long getArrivedAt();

    @StringLength(StringLength.UNLIMITED)
    String getSubjects();
}
