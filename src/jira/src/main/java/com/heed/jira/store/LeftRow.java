package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** A customer of a list of those who left. */
@Preload
@Table("LEFT_CUSTOMER")
public interface LeftRow extends Entity {
    @NotNull
    @Indexed
    Integer getListId();

    @NotNull
    Long getProjectId();

    @NotNull
    @Indexed
    String getUserKey();

    /** Days since 1970. */
    @NotNull
    Long getOnDay();
}
