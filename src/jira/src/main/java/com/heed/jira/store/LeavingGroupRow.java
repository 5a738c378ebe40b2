package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** That a customer was at risk for the first time while a share of those at risk was shown to nobody, and in which group. */
@Preload
@Table("LEAVING_GROUP")
public interface LeavingGroupRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    @Indexed
    String getUserKey();

    /** What leaving meant then. */
    @NotNull
    String getDefinition();

    @NotNull
    Boolean isHeldOut();

    /** Days since 1970. */
    @NotNull
    Long getOnDay();
}
