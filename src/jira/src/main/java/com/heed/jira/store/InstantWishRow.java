package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** A workflow asked for an instant answer to an issue. */
@Preload
@Table("INSTANT_WISH")
public interface InstantWishRow extends Entity {
    @NotNull
    @Indexed
    Long getIssueId();

    @NotNull
    Long getMadeAt();
}
