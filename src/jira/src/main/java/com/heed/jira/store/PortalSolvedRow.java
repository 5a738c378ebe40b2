package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A customer said that an answer on the portal solved it: the answer, and nothing of what was typed. */
@Preload
@Table("PORTAL_SOLVED")
public interface PortalSolvedRow extends Entity {
    @NotNull
    @Unique
    String getEventId();

    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    String getAnswerId();

    @NotNull
    Long getMadeAt();
}
