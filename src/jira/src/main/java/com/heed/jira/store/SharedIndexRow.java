package com.heed.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Where the shared index of answers is; the newest counts. Older ones are deleted, since each holds a password. */
@Preload
@Table("SHARED_INDEX")
public interface SharedIndexRow extends Entity {
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    @NotNull
    String getAuthor();

    @NotNull
    Long getMadeAt();
}
