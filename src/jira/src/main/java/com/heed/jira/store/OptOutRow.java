package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** A person switched suggested answers off for their account, or on again; the newest counts. */
@Preload
@Table("OPT_OUT")
public interface OptOutRow extends Entity {
    @NotNull
    @Indexed
    String getUserKey();

    @NotNull
    Boolean isOptedOut();

    @NotNull
    Long getMadeAt();
}
