package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The number an issue has in the field by which queues are sorted. */
@Preload
@Table("QUEUE_NUMBER")
public interface QueueNumberRow extends Entity {
    @NotNull
    @Unique
    Long getIssueId();

    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    Long getPlace();
}
