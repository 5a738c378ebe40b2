package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** Two issues of one day that ask the same, found when the first named was read. */
@Preload
@Table("SAME_REPORT")
public interface SameReportRow extends Entity {
    @NotNull
    @Indexed
    Long getIssueId();

    @NotNull
    @Indexed
    Long getOtherId();

    @NotNull
    Long getMadeAt();
}
