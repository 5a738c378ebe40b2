package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One plan of the coming hours of a project; never changed. The newest counts until it is too old. */
@Preload
@Table("ROUTE_PLAN")
public interface PlanRow extends Entity {
    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    Long getMadeAt();

    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
