package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** That a list of customers who left was handed in for a project; the newest counts. */
@Preload
@Table("LEFT_LIST")
public interface LeftListRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
