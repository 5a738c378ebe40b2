package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A failure an administrator should see. */
@Preload
@Table("ERROR_LOG")
public interface ErrorRow extends Entity {
    @NotNull
    Long getMadeAt();

    @NotNull
    String getPlace();

    Long getIssueId();

    @StringLength(450)
    String getMessage();
}
