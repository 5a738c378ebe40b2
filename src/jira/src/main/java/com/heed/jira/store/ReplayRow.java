package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** What one replay of a project found; never changed. The newest is shown. */
@Preload
@Table("REPLAY")
public interface ReplayRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    Long getMadeAt();

    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
