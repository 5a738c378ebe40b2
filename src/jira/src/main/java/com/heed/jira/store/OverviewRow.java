package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** What was counted of a project's past at one time; never changed. The newest counts. */
@Preload
@Table("OVERVIEW")
public interface OverviewRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    Long getMadeAt();

    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
