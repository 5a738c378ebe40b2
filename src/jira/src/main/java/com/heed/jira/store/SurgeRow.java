package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One alarm. The unique column lets one node of the cluster raise it, once a day. */
@Preload
@Table("SURGE")
public interface SurgeRow extends Entity {
    @NotNull
    @Unique
    String getOnceKey();

    @NotNull
    @Indexed
    Long getProjectId();

    @NotNull
    @StringLength(450)
    String getSubject();

    @NotNull
    Integer getContacts();

    @NotNull
    Double getExpected();

    @NotNull
    Double getChance();

    @NotNull
    Long getBeginsAt();

    @NotNull
    Long getEndsAt();

    @NotNull
    Long getMadeAt();
}
