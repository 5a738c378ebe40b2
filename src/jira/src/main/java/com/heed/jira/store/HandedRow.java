package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A contact that another system handed in; made before its issue, so that of two nodes one makes it. */
@Preload
@Table("HANDED")
public interface HandedRow extends Entity {
    /** Project and the other system's own id, as {@link HandedContacts#ref} joins them. */
    @NotNull
    @Unique
    String getRef();

    @NotNull
    Long getProjectId();

    /** For people who look into the table; at most 200 characters. */
    @NotNull
    String getExternalId();

    @NotNull
    String getSlug();

    @NotNull
    Long getArrivedAt();

    @NotNull
    Long getClaimedAt();

    /** Key of the person under whom the other system asked. */
    @NotNull
    String getAuthor();
}
